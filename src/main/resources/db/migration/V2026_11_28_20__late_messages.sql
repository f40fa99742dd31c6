-- Messages that no next hop takes in time: somebody else is told beside them, once.

alter table removal_order add column unreachable boolean not null default false;
create index removal_order_unreachable on removal_order (organization_id) where unreachable and closed_at is null;

-- Facts are read strictly: whoever was said to be out of reach before was so because a message died.
update alert set matter = matter || '{"late": false}' where kind = 'unreachable';
update delivery set notice = jsonb_set(notice, '{says}', (
    select jsonb_agg(said || case said ->> 'kind' when 'unreachable' then '{"late": false}' else '{}' end :: jsonb order by place)
    from jsonb_array_elements(notice -> 'says') with ordinality as each (said, place)))
where notice @> '{"says": [{"kind": "unreachable"}]}';

-- Orders whose messages are waiting at this moment wake in time to see it.
update removal_order o set next_review_at = least(o.next_review_at, w.at + interval '15 minutes'), routine = false, version = o.version + 1
from (
    select order_id, min(due_at) as at from delivery where state in ('queued', 'sending', 'retry', 'uncertain') group by order_id
) w
where o.id = w.order_id and o.closed_at is null;
