-- The messages: a queue that is a table. One delivery is one message; it may carry several alerts.

create table delivery (
    id              uuid        primary key,
    seq             bigint      generated always as identity,
    organization_id uuid        not null,
    order_id        uuid        not null,
    contact_id      uuid        not null,
    channel         text        not null check (channel in ('email', 'sms', 'webhook')),
    address         text        not null,
    severity        text        not null check (severity in ('info', 'notice', 'urgent', 'critical')),
    notice          jsonb       not null,
    created_at      timestamptz not null,
    due_at          timestamptz not null,
    expires_at      timestamptz not null,

    state           text        not null check (state in
        ('queued', 'sending', 'sent', 'confirmed', 'retry', 'uncertain', 'dead', 'cancelled')),
    attempts        integer     not null,
    next_attempt_at timestamptz,
    lease_token     uuid,
    lease_until     timestamptz,
    -- What it says was stopped while it was being sent: it ends with the attempt that is under way.
    unwanted        boolean     not null,
    sent_at         timestamptz,
    ended_at        timestamptz,
    provider_id     text,
    because         text,
    expired         boolean     not null,

    constraint delivery_of_order_once unique (organization_id, order_id, id),
    constraint delivery_of_order foreign key (organization_id, order_id) references removal_order (organization_id, id),
    -- Only to people of this order: no mistake of ours sends a case to a stranger.
    constraint delivery_to_contact foreign key (organization_id, order_id, contact_id)
        references contact (organization_id, order_id, id),
    constraint delivery_lease_while_sending check
        ((state = 'sending') = (lease_token is not null) and (lease_token is null) = (lease_until is null)),
    constraint delivery_waits_for_something check
        ((state in ('queued', 'retry', 'uncertain')) = (next_attempt_at is not null)),
    constraint delivery_sent_when check (state not in ('sent', 'confirmed') or sent_at is not null),
    constraint delivery_ended_when check ((state in ('sent', 'confirmed', 'dead')) = (ended_at is not null)),
    constraint delivery_expired_is_dead check (not expired or state = 'dead')
)
-- Every row is written three times within seconds.
with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

-- Claiming: of one channel, the nearest target first. While much is due this index ends the search soonest …
create index delivery_claimable on delivery (channel, expires_at, next_attempt_at)
    where state in ('queued', 'retry', 'uncertain');
-- … and while little is due this one does. It also tells when the next message may leave.
create index delivery_waiting on delivery (next_attempt_at) where state in ('queued', 'retry', 'uncertain');
create index delivery_leased on delivery (lease_until) where state = 'sending';
create index delivery_dead on delivery (order_id) where state = 'dead';
create index delivery_listed on delivery (organization_id, seq);
create index delivery_by_order on delivery (order_id, seq);

-- What each message says. The primary key is promise G1: an alert goes to a person over a channel once, however often it
-- is planned.
create table delivery_alert (
    organization_id uuid    not null,
    order_id        uuid    not null,
    alert_id        uuid    not null,
    contact_id      uuid    not null,
    channel         text    not null,
    delivery_id     uuid    not null,
    position        integer not null,

    primary key (order_id, alert_id, contact_id, channel),
    constraint delivery_alert_says foreign key (organization_id, order_id, alert_id)
        references alert (organization_id, order_id, id),
    constraint delivery_alert_in foreign key (organization_id, order_id, delivery_id)
        references delivery (organization_id, order_id, id)
);
create index delivery_alert_by_delivery on delivery_alert (delivery_id, position);

create table attempt (
    organization_id uuid        not null,
    order_id        uuid        not null,
    delivery_id     uuid        not null,
    number          integer     not null check (number >= 1),
    started_at      timestamptz not null,
    ended_at        timestamptz,
    result          text        check (result in ('sent', 'retry', 'uncertain', 'dead')),
    because         text,
    node            text        not null,

    primary key (delivery_id, number),
    constraint attempt_of_delivery foreign key (organization_id, order_id, delivery_id)
        references delivery (organization_id, order_id, id),
    constraint attempt_ended_with_result check ((ended_at is null) = (result is null))
)
with (fillfactor = 80);
