-- The clinics and firms, and who may speak for them.

create table organization (
    id          uuid        primary key,
    name        text        not null unique check (name <> ''),
    morning     text        check (morning ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    quiet_hours text,
    home        boolean     not null,
    created_at  timestamptz not null,
    revision    integer     not null,
    version     bigint      not null
);
-- One organization runs the service; two would each see the other's cases.
create unique index organization_home on organization (home) where home;

create table api_key (
    id              uuid        primary key,
    organization_id uuid        not null references organization (id),
    name            text        not null,
    role            text        not null check (role in ('admin', 'counsel', 'staff', 'viewer')),
    prefix          text        not null,
    hash            bytea       not null unique check (octet_length(hash) = 32),
    created_at      timestamptz not null,
    expires_at      timestamptz,
    revoked_at      timestamptz,
    last_used_at    timestamptz,
    version         bigint      not null
);
create index api_key_of_organization on api_key (organization_id, created_at desc);

-- Requests that may be repeated. The primary key is what a second, concurrent request waits on.
create table idempotency (
    organization_id uuid        not null references organization (id),
    key             text        not null,
    fingerprint     bytea       not null,
    begun_at        timestamptz not null,
    status          integer,
    location        text,
    etag            text,
    body            text,
    primary key (organization_id, key)
);
create index idempotency_begun on idempotency (begun_at);
