-- Orders for which nobody can be reached, and when their administrators were last told so. An order that was red before this table was
-- there has no row, and is told of at its next review.
create table unreached (
    order_id        uuid        primary key,
    organization_id uuid        not null,
    since           timestamptz not null,
    told_at         timestamptz not null check (told_at >= since),

    constraint unreached_order foreign key (organization_id, order_id) references removal_order (organization_id, id)
        on delete cascade
);
create index unreached_of_organization on unreached (organization_id);
call wall_off('unreached');
