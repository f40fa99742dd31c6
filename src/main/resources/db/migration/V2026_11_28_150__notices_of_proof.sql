-- Facts are read strictly: what was planned before now says that nobody asked for a proof. What subscribers are told has other facts.
update delivery set notice = notice || '{"unproven": null}' where subscriber_id is null;
