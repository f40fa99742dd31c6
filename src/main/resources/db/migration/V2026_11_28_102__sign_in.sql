-- Links with which members sign in. The link itself is nowhere: it is the id under a key of the service, and of no use without the browser
-- that asked, of whose secret only the hash is kept.
create table sign_in (
    id              uuid        primary key,
    organization_id uuid        not null,
    member_id       uuid        not null,
    browser         bytea       not null check (octet_length(browser) = 32),
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    used_at         timestamptz,

    constraint sign_in_of_member foreign key (organization_id, member_id) references member (organization_id, id)
);
create index sign_in_of_one on sign_in (member_id, created_at);
create index sign_in_old on sign_in (expires_at);
call wall_off('sign_in');
