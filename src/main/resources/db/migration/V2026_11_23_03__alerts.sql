-- What was said about each order, and what became of it.

create table alert (
    id              uuid        primary key,
    seq             bigint      generated always as identity,
    organization_id uuid        not null,
    order_id        uuid        not null,
    kind            text        not null check (kind in ('watch-started', 'date-moved', 'approach', 'overdue',
        'stale-date', 'unacknowledged', 'unreachable', 'watch-ended')),
    matter          jsonb       not null,
    severity        text        not null check (severity in ('info', 'notice', 'urgent', 'critical')),
    at              timestamptz not null,
    target_at       timestamptz,
    recipients      uuid[]      not null,
    tier            integer     not null,
    answer_by       timestamptz,
    answer_word     text        check (answer_word in ('have-it', 'filed', 'date-changed', 'not-mine')),
    answered_by     text,
    answer_note     text,
    answered_at     timestamptz,
    answer_until    timestamptz,
    moot            text        check (moot in ('complete', 'date-moved', 'confirmed', 'stayed', 'closed', 'passed')),
    version         bigint      not null,

    constraint alert_of_order_once unique (organization_id, order_id, id),
    constraint alert_of_order foreign key (organization_id, order_id) references removal_order (organization_id, id),
    constraint alert_kind_is_its_matters check (matter ->> 'kind' = kind),
    constraint alert_answer_whole check
        (num_nulls(answer_word, answered_by, answered_at) in (0, 3)
         and (answer_word is not null or num_nonnulls(answer_note, answer_until) = 0))
);
create index alert_by_order on alert (order_id, seq);
create index alert_listed on alert (organization_id, seq);
create index alert_awaiting_answer on alert (organization_id, seq)
    where answer_by is not null and moot is null and (answer_word is null or answer_word = 'not-mine');
create index alert_stale_date on alert (organization_id, order_id)
    where kind = 'stale-date' and moot is null and (answer_word is null or answer_word = 'not-mine');
create index alert_unreachable on alert (order_id, (matter ->> 'delivery')) where kind = 'unreachable';
