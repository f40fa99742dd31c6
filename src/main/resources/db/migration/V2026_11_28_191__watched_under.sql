-- By what ladder, packs, calendars and time-zone rules the wake-ups of all orders were last set: when these are others, each is set anew.
create table watched_under (
    only_one boolean primary key default true check (only_one),
    -- A SHA-256 in hexadecimal.
    plan     text    not null
);
