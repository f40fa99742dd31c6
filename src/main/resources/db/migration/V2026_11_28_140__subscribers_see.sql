-- How much of a published order its subscribers see is the organization's to say.

alter table organization
    add column subscribers_see text not null default 'standing' check (subscribers_see in ('reference', 'standing', 'dates'));

-- What was decided before says no last safe day.
update delivery d set notice = jsonb_set(notice, '{news}', coalesce(
        (select jsonb_agg(n || '{"lastSafe": null}' order by place) from jsonb_array_elements(notice -> 'news') with ordinality e (n, place)), '[]'))
where subscriber_id is not null;
update digest_line set news = news || '{"lastSafe": null}';
