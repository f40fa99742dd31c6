-- Each morning each person who answers for open orders is told that they are watched, so that a missing message is itself a sign.

-- One person has one wake-up, as one order has. '-infinity' is somebody new, of whom it is to be found out when her morning is;
-- 'infinity' is somebody who answers for no open order any more.
create table daily_reader (
    organization_id uuid        not null references organization (id),
    -- In small letters, of ASCII only: the database's locale must not decide who is one person.
    address         text        not null,
    next_at         timestamptz not null,
    primary key (organization_id, address)
);
create index daily_reader_due on daily_reader (next_at);

-- Who was put on a list since somebody looked. It has no key that two transactions could wait for: two orders that name the same
-- two people, the other way round, must not stop each other.
create table daily_arrival (
    id              bigint generated always as identity primary key,
    organization_id uuid   not null,
    address         text   not null
);

create function daily_arrives() returns trigger language plpgsql as $$
begin
    insert into daily_arrival (organization_id, address) values (new.organization_id, lower(new.email collate "C"));
    return null;
end
$$;
create trigger contact_arrives after insert or update of email, tier, removed_at on contact
    for each row when (new.order_id is not null and new.tier = 1 and new.email is not null and new.removed_at is null)
    execute function daily_arrives();

insert into daily_arrival (organization_id, address)
select distinct c.organization_id, lower(c.email collate "C")
from contact c join removal_order o on o.organization_id = c.organization_id and o.id = c.order_id
where c.tier = 1 and c.email is not null and c.removed_at is null and o.closed_at is null;

create index contact_by_address on contact (organization_id, lower(email collate "C"))
    where order_id is not null and tier = 1 and email is not null and removed_at is null;

-- The messages. The primary key is the promise: one a person and day, on however many nodes and through however many restarts.
create table daily_message (
    organization_id uuid        not null references organization (id),
    address         text        not null,
    day             date        not null,
    id              uuid        not null unique,
    contents        jsonb       not null,
    created_at      timestamptz not null,
    -- The end of that day: tomorrow's message takes its place.
    expires_at      timestamptz not null,

    state           text        not null check (state in ('queued', 'sending', 'sent', 'dead')),
    attempts        integer     not null,
    next_attempt_at timestamptz,
    lease_token     uuid,
    lease_until     timestamptz,
    ended_at        timestamptz,
    because         text,

    primary key (organization_id, address, day),
    constraint daily_lease_while_sending check
        ((state = 'sending') = (lease_token is not null) and (lease_token is null) = (lease_until is null)),
    constraint daily_waits_for_something check ((state = 'queued') = (next_attempt_at is not null)),
    constraint daily_ended_when check ((state in ('sent', 'dead')) = (ended_at is not null))
);
create index daily_message_waiting on daily_message (next_attempt_at) where state = 'queued';
create index daily_message_leased on daily_message (lease_until) where state = 'sending';
create index daily_message_old on daily_message (expires_at);
