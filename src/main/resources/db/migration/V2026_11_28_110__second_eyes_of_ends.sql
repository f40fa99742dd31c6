-- What one person did alone and a second one is to see: the end of a watch, and people taken off a list, beside removals that moved
-- later. Names are not unique: ids tell people apart.

alter table removal_order
    add column held_moved_by_id uuid,
    add column asked_reason     text,
    add column asked_note       text,
    add column asked_at         timestamptz,
    add column asked_by         text,
    add column asked_by_id      uuid,
    add column glass_reason     text,
    add column glass_by         text,
    add column glass_at         timestamptz,
    add constraint removal_order_asked_whole check
        (num_nulls(asked_reason, asked_at, asked_by) in (0, 3)
         and (asked_at is not null or num_nonnulls(asked_note, asked_by_id) = 0)),
    -- What has ended is not asked for any more.
    add constraint removal_order_asked_while_open check (asked_at is null or closed_at is null),
    add constraint removal_order_glass_whole check (num_nulls(glass_reason, glass_by, glass_at) in (0, 3));

alter table contact
    add column leaving_by    text,
    add column leaving_by_id uuid,
    add column leaving_since timestamptz,
    add constraint contact_leaving_whole check
        (num_nulls(leaving_by, leaving_since) in (0, 2) and (leaving_by is not null or leaving_by_id is null));

alter table alert drop constraint alert_kind_check;
alter table alert add constraint alert_kind_check check (kind in ('watch-started', 'date-moved', 'deadline-passed', 'gate-closed',
    'standing', 'approach', 'overdue', 'stale-date', 'unacknowledged', 'unreachable', 'second-eyes', 'watch-ended'));

-- What somebody who works alone is to look at a second time, by the link in a letter.
create table look_again (
    id              uuid        primary key,
    organization_id uuid        not null,
    order_id        uuid        not null,
    what            text        not null check (what in ('moved-later', 'people-left', 'watch-ended')),
    since           timestamptz not null,
    reader_id       uuid        not null,
    reader_name     text        not null,
    reader_email    text        not null,
    language        text        not null check (language in ('en', 'fr', 'es')),

    constraint look_again_at_order foreign key (organization_id, order_id) references removal_order (organization_id, id)
);
create index look_again_by_order on look_again (order_id, since);
call wall_off('look_again');
