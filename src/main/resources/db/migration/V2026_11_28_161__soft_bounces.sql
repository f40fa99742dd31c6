-- When a mail server last said that a message is delayed further on. It ends nothing; its address is failing until something proves it.
alter table delivery add column delayed_at timestamptz;

-- Of an address, whatever the order: what is delayed there, and what waits because it was not taken. Few are and do.
create index delivery_delayed_at_address on delivery (organization_id, lower(address collate "C"), delayed_at)
    where delayed_at is not null;
create index delivery_refused_at_address on delivery (organization_id, lower(address collate "C"))
    where state in ('retry', 'uncertain');
