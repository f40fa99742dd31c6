-- An order at which each look fails is looked at again every few minutes, so that it is never overdue by its wake-up: nobody would learn
-- that it is silent. It says so itself.
alter table removal_order add column failing_since timestamptz;
create index removal_order_failing on removal_order (organization_id) where failing_since is not null and closed_at is null;
