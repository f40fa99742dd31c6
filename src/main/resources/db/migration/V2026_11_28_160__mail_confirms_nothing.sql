-- A report by mail is signed by nobody, and no longer confirms that a message arrived: those that it ended may come back like any other.
-- What it proved was proven at the moment at which it ended the message; a proof from elsewhere has a moment of its own.
delete from proof p using delivery d
where d.channel = 'email' and d.state = 'confirmed'
    and p.organization_id = d.organization_id and p.channel = d.channel and p.address = lower(d.address collate "C") and p.at = d.ended_at;

update delivery set state = 'sent' where channel = 'email' and state = 'confirmed';
