-- A gateway tells of a message by its own id where ours does not come back to us.
create index delivery_by_gateway on delivery (provider_id) where channel = 'sms' and provider_id is not null;
