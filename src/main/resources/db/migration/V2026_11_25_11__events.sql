-- What happened to an order, and the deadlines that follow from it.

create table order_event (
    id              uuid        primary key,
    organization_id uuid        not null,
    order_id        uuid        not null,
    number          integer     not null,
    code            text        not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    happened_on     date        not null,
    happened_at     time,
    how             text        check (how in ('in-person', 'mail', 'email', 'courier', 'registered', 'fax')),
    recorded_at     timestamptz not null,
    recorded_by     text        not null,
    version         bigint      not null,

    constraint order_event_number_once unique (order_id, number),
    constraint order_event_of_order foreign key (organization_id, order_id)
        references removal_order (organization_id, id)
);

-- What is kept of a deadline between two looks at it, so that a change is seen and said. One rule may run from several
-- kinds of event; of two events of one kind the last one counts.
create table order_deadline (
    organization_id uuid        not null,
    order_id        uuid        not null,
    rule            text        not null,
    event           text        not null,
    -- No foreign key: an event that was taken back leaves the last dates that were said.
    event_id        uuid        not null,
    names           jsonb       not null,
    citation        text        not null,
    confidence      text        not null check (confidence in ('A', 'B', 'C', 'UNVERIFIED')),
    safe_day        date,
    arguable_day    date,
    safe_at         timestamptz,
    arguable_at     timestamptz,
    zone            text,
    course          text        not null check (course in ('runs', 'paused', 'unknown', 'gone')),
    paused_since    date,
    days_left       integer     check (days_left >= 0),
    cannot          text,
    pack            text        not null,
    place           text        not null,
    asked           text        not null,
    version         integer     not null check (version >= 1),
    since           timestamptz not null,
    old_waivers     uuid[]      not null,

    primary key (order_id, rule, event),
    constraint order_deadline_of_order foreign key (organization_id, order_id)
        references removal_order (organization_id, id),
    constraint order_deadline_dates_whole check
        (num_nulls(safe_day, arguable_day, zone) in (0, 3) and num_nulls(safe_at, arguable_at) in (0, 2)
         and (zone is not null or safe_at is null)),
    constraint order_deadline_safe_first check (safe_day <= arguable_day and safe_at <= arguable_at),
    constraint order_deadline_runs_to_a_day check (course <> 'runs' or zone is not null),
    constraint order_deadline_pause_whole check
        ((course = 'paused') = (paused_since is not null) and num_nulls(paused_since, days_left) in (0, 2)),
    constraint order_deadline_unknown_says_why check ((course = 'unknown') = (cannot is not null))
);

-- A filing may aim at a deadline; reminders of a deadline tell which one, those of a removal tell none.
update alert set matter = matter || '{"limit": null}'::jsonb where kind = 'approach';
update delivery set notice = jsonb_set(notice, '{says}', (
    select jsonb_agg(case when m ->> 'kind' = 'approach' then m || '{"limit": null}'::jsonb else m end order by n)
    from jsonb_array_elements(notice -> 'says') with ordinality as said (m, n)))
where notice -> 'says' @> '[{"kind": "approach"}]';

alter table alert drop constraint alert_kind_check;
alter table alert add constraint alert_kind_check check (kind in ('watch-started', 'date-moved', 'deadline-passed',
    'approach', 'overdue', 'stale-date', 'unacknowledged', 'unreachable', 'watch-ended', 'standing'));
-- A date that moved is the removal's or a deadline's, and each has facts of its own.
alter table alert drop constraint alert_kind_is_its_matters;
alter table alert add constraint alert_kind_is_its_matters check
    (case matter ->> 'kind' when 'deadline-moved' then 'date-moved' else matter ->> 'kind' end = kind);
