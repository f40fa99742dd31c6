-- An answer holds while the person who gave it is on the escalation list. Null where a member or a key of the organization answered,
-- and for what was answered before: these hold until they run out, as they did. No foreign key: who leaves the list leaves its table.
alter table alert add column answer_contact uuid;
