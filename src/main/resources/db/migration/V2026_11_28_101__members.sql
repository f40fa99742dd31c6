-- The people of an organization. Who leaves stays as a row: the history names them.
create table member (
    id              uuid        primary key,
    seq             bigint      generated always as identity unique,
    organization_id uuid        not null references organization (id),
    name            text        not null check (name <> ''),
    email           text        not null check (email <> ''),
    language        text        not null check (language in ('en', 'fr', 'es')),
    role            text        not null check (role in ('admin', 'counsel', 'staff', 'viewer')),
    created_at      timestamptz not null,
    ended_at        timestamptz,
    revision        integer     not null,

    unique (organization_id, id)
);
-- In small letters, of ASCII only: the database's locale must not decide who is one person.
create unique index member_by_email on member (lower(email collate "C"), organization_id) where ended_at is null;
create index member_of_organization on member (organization_id, seq);
call wall_off('member');
