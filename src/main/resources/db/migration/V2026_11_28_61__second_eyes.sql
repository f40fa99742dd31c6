-- A removal that one person moved later: the earlier date stays watched until a second member confirmed.

alter table removal_order
    add column held_date       date,
    add column held_time       time,
    add column held_zone       text,
    add column held_source     text,
    add column held_learned_on date,
    add column held_reason     text,
    add column held_version    integer,
    add column held_moved_by   text,
    add constraint removal_order_held_whole check
        (num_nulls(held_date, held_zone, held_source, held_version, held_moved_by) in (0, 5)
         and (held_date is not null or num_nonnulls(held_time, held_learned_on, held_reason) = 0));
