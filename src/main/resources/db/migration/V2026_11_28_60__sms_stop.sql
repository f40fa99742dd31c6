-- Telephones whose owners answered STOP. No organization: all of them send from one number, and the owner stopped that.

create table sms_stop (
    phone text        primary key check (phone ~ '^\+[1-9][0-9]{6,14}$'),
    at    timestamptz not null
);

-- Whose telephone it is, when such an answer comes.
create index contact_by_phone on contact (phone) where phone is not null and removed_at is null;
