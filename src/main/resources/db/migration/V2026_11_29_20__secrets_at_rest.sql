-- The service's own secrets, out of which every link is made, may be kept encrypted, under a key that the operator has and the database
-- has not (sursis.encryption-key).
alter table service_secret
    alter column secret drop not null,
    -- Not in the place of the plain one: an earlier release would make links out of these bytes, and nobody would open them.
    add column sealed bytea check (octet_length(sealed) = 60),
    -- Which key opens it, a few bytes of a hash of that key: so that a wrong key is told from damage.
    add column key_id bytea check (octet_length(key_id) = 8),
    add constraint service_secret_plain_or_sealed check (num_nonnulls(secret, sealed) = 1),
    add constraint service_secret_sealed_under_a_key check ((sealed is null) = (key_id is null));
