-- Systems of an organization's own that are told of every alert on its orders, over signed HTTP.

create table webhook (
    id              uuid        primary key,
    seq             bigint      generated always as identity,
    organization_id uuid        not null references organization (id),
    url             text        not null,
    -- The secret is made out of the id and this, so that none is stored; while one is exchanged for the next both sign.
    generation      integer     not null check (generation > 0),
    old_until       timestamptz,
    created_at      timestamptz not null,
    created_by      text        not null,
    -- Since when it took nothing, and how often it was tried since.
    failing_since   timestamptz,
    failures        integer     not null,
    ended_at        timestamptz,
    because         text,

    constraint webhook_of_organization_once unique (organization_id, id),
    constraint webhook_failing_since_when check ((failing_since is null) = (failures = 0))
);
create index webhook_listed on webhook (organization_id, seq) where ended_at is null;

-- One table of messages still: each goes to a person on an order's list, to a subscriber or to a webhook.
alter table delivery
    add column webhook_id uuid,
    drop constraint delivery_to_one,
    add constraint delivery_to_one check (num_nonnulls(contact_id, subscriber_id, webhook_id) = 1),
    add constraint delivery_to_webhook foreign key (organization_id, webhook_id) references webhook (organization_id, id);
create index delivery_waits_for_webhook on delivery (webhook_id, next_attempt_at)
    where webhook_id is not null and state in ('queued', 'retry', 'uncertain', 'sending');
create index delivery_dead_to_webhook on delivery (ended_at) where webhook_id is not null and state = 'dead';

call wall_off('webhook');
