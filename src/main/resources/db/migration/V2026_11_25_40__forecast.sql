-- Every forecast that was made of a filing, and how it turned out.

-- What both tables below hang on; as for contacts, no row may point across the wall between organizations.
alter table filing add constraint filing_of_order_once unique (organization_id, order_id, id);

-- One row for each forecast that differs from the last one of its filing; rows are never changed. The next review says the
-- same as long as nothing has changed: that is the same forecast still standing, and not another one to be right or wrong.
create table forecast (
    seq             bigint  generated always as identity primary key,
    organization_id uuid    not null,
    order_id        uuid    not null,
    filing_id       uuid    not null,
    code            text    not null,
    office          text    not null,
    basis           text    not null check (basis in ('estimate', 'history', 'published', 'expected-day')),
    -- The civil day of the review, where the order's days are counted.
    made_on         date    not null,
    p50             date    not null,
    -- Null lies beyond the horizon of eight years.
    p80             date,
    p95             date,

    constraint forecast_of_filing foreign key (organization_id, order_id, filing_id)
        references filing (organization_id, order_id, id),
    constraint forecast_days_rise check (p50 <= p80 and p80 <= p95 and (p80 is not null or p95 is null))
);
create index forecast_last on forecast (filing_id, seq desc);

-- A filing that is complete: how often the forecasts made of it until then held. One short row for each, so that a rate
-- is read without the forecasts.
create table forecast_outcome (
    filing_id       uuid    primary key,
    organization_id uuid    not null,
    order_id        uuid    not null,
    code            text    not null,
    office          text    not null,
    completed_on    date    not null,
    -- The first forecast weighs 1, the second a half, the third a third. 0 when none was made before that day, as for a completion that was entered late: such a filing counts in no rate.
    weight          double precision not null check (weight >= 0),
    held_50         double precision not null check (held_50 between 0 and 1),
    held_80         double precision not null check (held_80 between 0 and 1),
    held_95         double precision not null check (held_95 between 0 and 1),

    constraint forecast_outcome_of_filing foreign key (organization_id, order_id, filing_id)
        references filing (organization_id, order_id, id)
);
create index forecast_outcome_newest on forecast_outcome (organization_id, code, office, completed_on desc, filing_id)
    where weight > 0;

-- A message may tell how forecasts of its kind have held; those decided before tell nothing of it.
update delivery set notice = notice || '{"hitRate": null}'::jsonb;
