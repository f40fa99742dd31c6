-- What happened, in the order in which it happened.

create table journal (
    id              bigint      generated always as identity primary key,
    organization_id uuid        not null references organization (id),
    order_id        uuid,
    at              timestamptz not null,
    who             text        not null,
    event           text        not null,
    details         jsonb       not null check (jsonb_typeof(details) = 'object'),

    constraint journal_of_order foreign key (organization_id, order_id) references removal_order (organization_id, id)
);
create index journal_by_order on journal (order_id, id);

create function journal_refuses_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is only ever added to' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger journal_keeps_rows before update or delete on journal
    for each row execute function journal_refuses_change();
create trigger journal_keeps_all before truncate on journal
    for each statement execute function journal_refuses_change();
