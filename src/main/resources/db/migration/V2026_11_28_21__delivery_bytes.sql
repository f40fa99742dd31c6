-- What leaves, byte for byte, kept before it does. Beside the message and not in it: that row is written three times within seconds.
-- No foreign key: the one statement that writes here takes all from the message's own row, and messages are never deleted.
create table delivery_bytes (
    delivery_id     uuid    primary key,
    organization_id uuid    not null,
    order_id        uuid    not null,
    -- The attempt that was about to begin.
    attempt         integer not null check (attempt >= 1),
    bytes           bytea   not null
)
-- A message of a few kilobytes stays in its row, as it is: packing it or putting it elsewhere would cost more than the room.
with (toast_tuple_target = 8160);
alter table delivery_bytes alter column bytes set storage external;
