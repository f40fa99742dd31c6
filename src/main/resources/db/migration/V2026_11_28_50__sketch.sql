-- The race as the last look saw it, so that the board draws a thousand orders without reckoning one: of each filing the days of its
-- forecast and its last safe day, and the days of the gates. An order that was last looked at before is drawn from its next look on,
-- which is due on the next morning at the latest.

alter table removal_order
    add column sketch jsonb check (jsonb_typeof(sketch) = 'object'),
    add constraint sketch_of_an_assessment check (sketch is null or assessed_on is not null);
