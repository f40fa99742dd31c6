-- Webhooks are tried one message at a time each, and not while they rest: one that hangs holds up no other.

alter table webhook
    -- When an attempt at it began last; those that waited longest come first.
    add column tried_at timestamptz,
    -- Until when it is left alone because it took nothing.
    add column resting_until timestamptz;

-- The message that goes to a webhook next, and the one that is under way to it.
create index delivery_next_to_webhook on delivery (webhook_id, expires_at, next_attempt_at)
    where webhook_id is not null and state in ('queued', 'retry', 'uncertain');
create index delivery_under_way_to_webhook on delivery (webhook_id) where webhook_id is not null and state = 'sending';

-- How often a message was claimed and given back untried: that says nothing about when its next hop is to be tried again.
alter table delivery add column untried integer not null default 0;

-- Who administers the organization was told then that it takes nothing.
alter table webhook add column told_at timestamptz;
create index webhook_failing on webhook (failing_since) where failing_since is not null;
-- Until then the other side asked to be spared this message.
alter table delivery add column asked_until timestamptz;

-- While old_until runs, every generation from this one on signs: the secret may be exchanged again meanwhile.
alter table webhook add column oldest integer;
update webhook set oldest = greatest(1, generation - 1);
alter table webhook alter column oldest set not null, add constraint webhook_oldest_secret check (oldest between 1 and generation);

-- The path of a URL may hold a secret; of one that has ended nobody needs more than where it was.
update webhook set url = substring(url from '^[^:]*://[^/?#]*') where ended_at is not null;
