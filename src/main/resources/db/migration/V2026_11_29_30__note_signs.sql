-- What messages that belong to no order, those of the morning and letters, showed of an address: that the last one was refused there for
-- good or came back, and when a mail server last said that one is delayed. A mailbox that is gone shows first in the morning, and not
-- with the alert that was to arrive there. Mailboxes in small letters of ASCII.
create table note_sign (
    organization_id uuid        not null references organization (id),
    channel         text        not null check (channel in ('email', 'sms')),
    address         text        not null,
    -- The message that died, until one is taken again.
    note_id         uuid,
    dead_at         timestamptz,
    because         text,
    delayed_at      timestamptz,

    primary key (organization_id, channel, address),
    constraint note_sign_of_one_death check (num_nulls(note_id, dead_at, because) in (0, 3))
);
call wall_off('note_sign');

create index contact_by_mailbox on contact (organization_id, lower(email collate "C"))
    where order_id is not null and email is not null and removed_at is null;
