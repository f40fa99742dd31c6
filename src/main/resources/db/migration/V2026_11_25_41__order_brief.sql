-- What the last look found of the race, so that lists show it and are sorted by it without reckoning anything.

alter table removal_order
    add column assessed_on    date,
    add column slack_days     integer,
    add column slack_hours    integer,
    add column binding_filing text,
    add column probability    double precision check (probability between 0 and 1),
    -- Lost orders first, then by slack, then those that nobody can reckon, then those that need nothing.
    add column urgency        integer not null default 100000,
    add constraint slack_of_a_filing check ((slack_days is null) = (binding_filing is null)),
    add constraint slack_in_hours_is_in_days_too check (slack_hours is null or slack_days is not null);
alter table removal_order alter column urgency drop default;

-- Two orders of a list as numbers. The day of the removal, behind every day where none is known; and the urgency, among equals the
-- nearest removal first.
alter table removal_order
    add column removal_day bigint not null
        generated always as (coalesce(removal_date - date '1970-01-01', 2147483647)) stored,
    add column precedence bigint not null
        generated always as (urgency::bigint * 4294967296 + coalesce(removal_date - date '1970-01-01', 2147483647)) stored;
create index order_by_removal on removal_order (organization_id, removal_day, seq desc);
create index order_by_precedence on removal_order (organization_id, precedence, seq desc);
