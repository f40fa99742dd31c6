-- The race against the chain of filings.

-- Past cases of one kind, for forecasts.
create index filing_begun on filing (organization_id, code, started_on desc) where started_on is not null;

-- What counsel listed for the case that the path is lost, in counsel's words and order.
alter table removal_order add column alternatives text[] not null default '{}';

alter table alert drop constraint alert_kind_check;
alter table alert add constraint alert_kind_check check (kind in ('watch-started', 'date-moved', 'deadline-passed', 'standing',
    'approach', 'overdue', 'stale-date', 'unacknowledged', 'unreachable', 'watch-ended'));
