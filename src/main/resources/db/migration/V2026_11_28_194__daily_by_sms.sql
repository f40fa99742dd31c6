-- Who answers for open orders and has no mailbox is told by SMS each morning that they are watched. A reader's address is that of her
-- mailbox, or her telephone where she has none; only the former has an at sign.

create or replace function daily_arrives() returns trigger language plpgsql as $$
begin
    insert into daily_arrival (organization_id, address)
    values (new.organization_id, coalesce(lower(new.email collate "C"), new.phone));
    return null;
end
$$;
drop trigger contact_arrives on contact;
create trigger contact_arrives after insert or update of email, phone, tier, removed_at on contact
    for each row when (new.order_id is not null and new.tier = 1 and new.removed_at is null)
    execute function daily_arrives();

insert into daily_arrival (organization_id, address)
select distinct c.organization_id, c.phone
from contact c join removal_order o on o.organization_id = c.organization_id and o.id = c.order_id
where c.tier = 1 and c.email is null and c.removed_at is null and o.closed_at is null;

drop index contact_by_address;
create index contact_by_address on contact (organization_id, coalesce(lower(email collate "C"), phone))
    where order_id is not null and tier = 1 and removed_at is null;
