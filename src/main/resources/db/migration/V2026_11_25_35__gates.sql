-- Gates that counsel set, and alerts about gates.

alter table removal_order add column gates jsonb not null default '[]' check (jsonb_typeof(gates) = 'array');

alter table alert drop constraint alert_kind_check;
alter table alert add constraint alert_kind_check check (kind in ('watch-started', 'date-moved', 'deadline-passed', 'gate-closed',
    'standing', 'approach', 'overdue', 'stale-date', 'unacknowledged', 'unreachable', 'watch-ended'));

-- Facts are read strictly: what was said before now says that it was of no gate, and that nobody wrote the first colour down.
update alert set matter = matter || '{"gate": null}' where kind = 'approach';
update alert set matter = matter || '{"standing": null}' where kind = 'watch-started';
update delivery set notice = jsonb_set(notice, '{says}', (
    select jsonb_agg(said || case said ->> 'kind'
               when 'approach' then '{"gate": null}'
               when 'watch-started' then '{"standing": null}'
               else '{}' end :: jsonb order by place)
    from jsonb_array_elements(notice -> 'says') with ordinality as each (said, place))) || '{"gates": []}';
