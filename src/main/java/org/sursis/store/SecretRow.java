package org.sursis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.sursis.watch.SecretsLocked;

/** A row of service_secret: either plain, or sealed under the key of that id. */
record SecretRow(String name, byte[] plain, byte[] sealed, byte[] keyId) {
    static final String COLUMNS = "name, secret, sealed, key_id";

    static SecretRow read(ResultSet row) throws SQLException {
        return new SecretRow(
                row.getString("name"), row.getBytes("secret"), row.getBytes("sealed"), row.getBytes("key_id"));
    }

    /** The row of a secret as these keys keep it. */
    static SecretRow of(String name, byte[] secret, SealingKeys keys) {
        return keys.current()
                .map(key -> new SecretRow(name, null, key.seal(name, secret), key.id()))
                .orElseGet(() -> new SecretRow(name, secret, null, null));
    }

    /** True when it is kept as these keys keep what is new. */
    boolean settled(SealingKeys keys) {
        return Arrays.equals(keyId, keys.current().map(SealingKey::id).orElse(null));
    }

    /** @throws SecretsLocked when none of these keys opens it */
    byte[] open(SealingKeys keys) {
        if (sealed == null) {
            return plain;
        }
        var key = keys.called(keyId)
                .orElseThrow(() -> SecretsLocked.underAnotherKey(SealingKey.name(keyId), keys.name()));
        return key.open(name, sealed).orElseThrow(() -> SecretsLocked.damaged(name, key.name()));
    }
}
