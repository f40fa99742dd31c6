-- The case files. Legal days are dates with their zone beside them; things that happened are instants.

create table removal_order (
    id                      uuid        primary key,
    -- The order in which rows arrived: what lists are sorted and paged by.
    seq                     bigint      generated always as identity,
    organization_id         uuid        not null references organization (id),
    reference               text        not null check (char_length(reference) between 1 and 200),
    -- The reference without the case of its letters, folded in Java: the database's locale must not decide what is found.
    reference_folded        text        not null,
    jurisdiction            text        not null check (jurisdiction in ('ca', 'us', 'uk')),
    registry                text,
    kind                    text,
    operator_as_fallback    boolean     not null,

    removal_date            date,
    removal_time            time,
    removal_zone            text,
    removal_source          text,
    removal_learned_on      date,
    removal_reason          text,
    removal_version         integer     not null check (removal_version >= 0),
    removal_set_at          timestamptz,
    removal_confirmed_at    timestamptz,
    previous_date           date,
    previous_time           time,
    previous_zone           text,
    previous_source         text,
    previous_learned_on     date,
    previous_reason         text,

    stay_authority          text,
    stay_until              date,
    stay_since              timestamptz,
    chain_confirmed         boolean     not null,
    closed_reason           text,
    closed_note             text,
    closed_at               timestamptz,
    closed_by               text,
    opened_at               timestamptz not null,
    revision                integer     not null,

    standing                text        not null check (standing in
        ('unknown', 'clear', 'tight', 'at-risk', 'lost', 'settled', 'stayed', 'closed')),
    next_review_at          timestamptz,
    reviewed_at             timestamptz,
    version                 bigint      not null,

    constraint removal_order_reference_once unique (organization_id, reference),
    constraint removal_order_of_organization unique (organization_id, id),
    -- No open order is ever without its next wake-up: silence would be a missed removal.
    constraint removal_order_is_watched check (closed_at is not null or next_review_at is not null),
    constraint removal_order_closure_whole check
        ((closed_at is null) = (closed_reason is null) and (closed_at is null) = (closed_by is null)),
    constraint removal_order_removal_whole check
        (num_nulls(removal_date, removal_zone, removal_source) in (0, 3)
         and (removal_date is not null or num_nonnulls(removal_time, removal_learned_on, removal_reason) = 0)
         and (removal_date is null) = (removal_version = 0)),
    constraint removal_order_previous_whole check
        (num_nulls(previous_date, previous_zone, previous_source) in (0, 3)
         and (previous_date is not null or num_nonnulls(previous_time, previous_learned_on, previous_reason) = 0)),
    constraint removal_order_stay_whole check
        ((stay_since is null) = (stay_authority is null) and (stay_since is not null or stay_until is null))
);
-- The tick reads this one from its left end, in the order in which orders are due.
create index removal_order_due on removal_order (next_review_at, opened_at, reference) where closed_at is null;
create index removal_order_open on removal_order (organization_id, next_review_at) where closed_at is null;
create index removal_order_listed on removal_order (organization_id, seq);
create index removal_order_reviewed on removal_order (reviewed_at);

create table filing (
    id                   uuid    primary key,
    organization_id      uuid    not null,
    order_id             uuid    not null,
    position             integer not null,
    code                 text    not null,
    title                text,
    status               text    not null check (status in ('planned', 'pending', 'complete', 'abandoned')),
    started_on           date,
    filed_on             date,
    expected_on          date,
    completed_on         date,
    estimate_optimistic  integer,
    estimate_likely      integer,
    estimate_pessimistic integer,
    requires             text[]  not null,
    target               text,
    complete_when        text    not null check (complete_when in ('complete', 'filed')),
    revision             integer not null,
    version              bigint  not null,

    constraint filing_code_once unique (organization_id, order_id, code),
    constraint filing_of_order foreign key (organization_id, order_id) references removal_order (organization_id, id),
    constraint filing_estimate_whole check
        (num_nulls(estimate_optimistic, estimate_likely, estimate_pessimistic) in (0, 3)
         and 0 <= estimate_optimistic and estimate_optimistic <= estimate_likely and estimate_likely <= estimate_pessimistic)
);
create index filing_by_order on filing (order_id, position);

-- The people on escalation lists, and each organization's operator (the row without an order). Who leaves a list stays
-- as a row, because messages refer to them.
create table contact (
    id              uuid    primary key,
    organization_id uuid    not null references organization (id),
    order_id        uuid,
    position        integer not null,
    tier            integer not null check (tier >= 1),
    name            text    not null,
    email           text,
    phone           text,
    language        text    not null check (language in ('en', 'fr', 'es')),
    zone            text,
    removed_at      timestamptz,
    version         bigint  not null,

    constraint contact_of_order_once unique (organization_id, order_id, id),
    constraint contact_of_order foreign key (organization_id, order_id) references removal_order (organization_id, id),
    constraint contact_can_be_reached check (email is not null or phone is not null)
);
create index contact_by_order on contact (order_id, position) where removed_at is null;
create unique index contact_operator on contact (organization_id) where order_id is null and removed_at is null;
