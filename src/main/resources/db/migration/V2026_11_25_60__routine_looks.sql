-- Every morning each order's colour is looked at, for a hundred thousand orders at one moment. What is pressing goes first: the tick
-- asks for it before every handful, and finds it here without walking through those that are merely looked at.
alter table removal_order add column routine boolean not null default false;
create index removal_order_pressing on removal_order (next_review_at, opened_at, reference)
    where closed_at is null and not routine;
