-- That an address was seen to lead to somebody: an answer came from there, a code was entered, or a next hop said that a message
-- arrived. Within an organization it belongs to the address, and not to one order's list. Mailboxes in small letters of ASCII.
create table proof (
    organization_id uuid        not null references organization (id),
    channel         text        not null check (channel in ('email', 'sms', 'webhook')),
    address         text        not null,
    at              timestamptz not null,

    primary key (organization_id, channel, address)
);
call wall_off('proof');

insert into proof (organization_id, channel, address, at)
select organization_id, channel, lower(address collate "C"), max(ended_at) from delivery where state = 'confirmed' group by 1, 2, 3;

-- Of an address: what died there, whatever the order. Few do.
create index delivery_dead_at_address on delivery (organization_id, lower(address collate "C"), ended_at)
    where state = 'dead' and not expired;

-- Codes that were sent to prove an address. The code itself is nowhere: it follows from the id and a key.
create table verification (
    id              uuid        primary key,
    organization_id uuid        not null,
    order_id        uuid        not null,
    contact_id      uuid        not null,
    channel         text        not null check (channel in ('email', 'sms')),
    address         text        not null,
    language        text        not null check (language in ('en', 'fr', 'es')),
    created_at      timestamptz not null,
    tries_left      integer     not null check (tries_left >= 0),
    used_at         timestamptz,

    constraint verification_of_contact foreign key (organization_id, order_id, contact_id)
        references contact (organization_id, order_id, id)
);
create index verification_of_person on verification (contact_id, created_at);
create index verification_at_address on verification (organization_id, channel, address, created_at);
call wall_off('verification');
