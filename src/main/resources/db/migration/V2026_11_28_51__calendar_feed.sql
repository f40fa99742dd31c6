-- Calendars that people subscribe to. A feed belongs to a mailbox within an organization and shows the dates of the orders on whose
-- escalation lists that mailbox stands. Only a hash of its secret address is kept.

create table calendar_feed (
    id              uuid        primary key,
    organization_id uuid        not null references organization (id),
    email           text        not null,
    language        text        not null check (language in ('en', 'fr', 'es')),
    hash            bytea       not null unique check (octet_length(hash) = 32),
    created_at      timestamptz not null,
    revoked_at      timestamptz
);
create index calendar_feed_of_organization on calendar_feed (organization_id, created_at desc);

-- What a calendar program must be told of a date beside the date: how often it changed, when, and whether it is gone. A date that
-- never changed has no row. Written with whatever stores the order, so that no change is missed between two looks at a feed.
create table calendar_date (
    organization_id uuid        not null,
    order_id        uuid        not null,
    key             text        not null,
    day             date        not null,
    at              timestamptz,
    sequence        integer     not null check (sequence > 0),
    gone            boolean     not null,
    changed_at      timestamptz not null,

    primary key (order_id, key),
    constraint calendar_date_of_order foreign key (organization_id, order_id) references removal_order (organization_id, id)
);

create index contact_by_email on contact (organization_id, email) where order_id is not null and email is not null;
