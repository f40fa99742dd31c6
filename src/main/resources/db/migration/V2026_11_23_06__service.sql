-- What the service keeps about itself. These tables belong to no organization.

create table pulse (
    pacemaker text        primary key,
    at        timestamptz not null
);

create table service_secret (
    name   text  primary key,
    secret bytea not null check (octet_length(secret) = 32)
);

-- At most one row: a service rehearses or it does not.
create table rehearsal (
    only_one boolean     primary key default true check (only_one),
    at       timestamptz not null
);
