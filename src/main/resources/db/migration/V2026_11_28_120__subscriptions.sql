-- Advocates who asked to be told, and who owe no answer. What they are told is never more than a reference, a standing and a date.

-- Orders of which subscribers of the whole organization are told; no row, no word.
create table publication (
    order_id        uuid        primary key,
    organization_id uuid        not null,
    published_at    timestamptz not null,
    published_by    text        not null,
    constraint publication_of_order foreign key (organization_id, order_id) references removal_order (organization_id, id)
);
create index publication_of_organization on publication (organization_id);

create table subscription (
    id              uuid        primary key,
    seq             bigint      generated always as identity,
    organization_id uuid        not null references organization (id),
    -- The one order, by invitation; null for all that the organization publishes.
    order_id        uuid,
    channel         text        not null check (channel in ('email', 'sms')),
    -- Gone a month after the end.
    address         text,
    language        text        not null check (language in ('en', 'fr', 'es')),
    zone            text        not null,
    -- Null: the organization's.
    quiet_hours     text,
    digest          boolean     not null,
    -- Who invited; null where the reader asked on the page.
    invited_by      text,
    created_at      timestamptz not null,
    confirmed_at    timestamptz,
    -- Messages that died since then are held against the address.
    trusted_since   timestamptz,
    paused_at       timestamptz,
    ended_at        timestamptz,
    because         text,
    erased_at       timestamptz,
    revision        integer     not null,

    constraint subscription_of_organization_once unique (organization_id, id),
    constraint subscription_of_order foreign key (organization_id, order_id) references removal_order (organization_id, id),
    constraint subscription_erased_after_end check (erased_at is null or ended_at is not null),
    constraint subscription_leads_somewhere check ((address is null) = (erased_at is not null))
);
-- One reader is told a thing once, and a page that is sent twice makes no two subscriptions.
create unique index subscription_once
    on subscription (organization_id, coalesce(order_id, organization_id), channel, lower(address collate "C")) where ended_at is null;
create index subscription_listed on subscription (organization_id, seq);
create index subscription_by_order on subscription (order_id) where ended_at is null;
create index subscription_by_address on subscription (address) where ended_at is null;
create index subscription_to_erase on subscription (ended_at) where ended_at is not null and erased_at is null;
create index subscription_paused on subscription (organization_id) where paused_at is not null and ended_at is null;

-- What waits for a digest. The primary key is promise G1 for subscribers who want one.
create table digest_line (
    -- Several may come at one instant, and the last of an order says how it stands.
    seq             bigint      generated always as identity,
    organization_id uuid        not null,
    subscription_id uuid        not null,
    alert_id        uuid        not null,
    news            jsonb       not null,
    at              timestamptz not null,
    -- The next morning of its reader.
    due_at          timestamptz not null,
    primary key (subscription_id, alert_id),
    constraint digest_line_of_subscription foreign key (organization_id, subscription_id)
        references subscription (organization_id, id)
);
create index digest_line_due on digest_line (due_at);

-- One table of messages: each goes to a person on an order's list or to a subscriber, and to nobody else. A digest, and what is said
-- about a subscription itself, is of no one order.
alter table delivery
    add column subscriber_id uuid,
    alter column contact_id drop not null,
    alter column order_id drop not null,
    add constraint delivery_to_one check (num_nonnulls(contact_id, subscriber_id) = 1),
    add constraint delivery_to_contact_of_order check (contact_id is null or order_id is not null),
    add constraint delivery_to_subscriber foreign key (organization_id, subscriber_id)
        references subscription (organization_id, id);
create index delivery_by_subscriber on delivery (subscriber_id, seq) where subscriber_id is not null;
create index delivery_dead_to_subscriber on delivery (subscriber_id) where subscriber_id is not null and state = 'dead';
alter table attempt alter column order_id drop not null;
alter table delivery_bytes alter column order_id drop not null;
alter table delivery_alert rename column contact_id to reader_id;

call wall_off('publication');
call wall_off('subscription');
call wall_off('digest_line');
