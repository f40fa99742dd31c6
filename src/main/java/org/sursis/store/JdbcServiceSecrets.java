package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.util.List;
import org.sursis.watch.ServiceSecrets;

/** The service's own secrets in their table, each under the operator's key or, where there is none, in the clear. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcServiceSecrets implements ServiceSecrets {
    private static final int SECRET_BYTES = 32;

    private static final String SELECT = "select " + SecretRow.COLUMNS + " from service_secret";

    private static final String ADD =
            "insert into service_secret (" + SecretRow.COLUMNS + ") values (?, ?, ?, ?) on conflict (name) do nothing";

    private static final String SAVE = "update service_secret set secret = ?, sealed = ?, key_id = ? where name = ?";

    private final Database database;
    private final SealingKeys keys;
    private final SecureRandom random = new SecureRandom();

    JdbcServiceSecrets(Database database, SealingKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public byte[] secret(String name) {
        return database.joined(sql -> {
            var known = find(sql, name);
            if (known.isEmpty()) {
                // Where another node was quicker its secret counts; the insert waited until that one was there to be
                // read.
                add(sql, SecretRow.of(name, fresh(), keys));
                known = find(sql, name);
            }
            return known.get(0).open(keys);
        });
    }

    @Override
    public int settle() {
        return database.joined(sql -> {
            // In one order, and held: of two nodes the second waits here, and then reads what the first has written.
            var others = sql.query(SELECT + " order by name for update", SecretRow::read).stream()
                    .filter(row -> checked(row) && !row.settled(keys))
                    .toList();
            others.forEach(row -> save(sql, SecretRow.of(row.name(), row.open(keys), keys)));
            return others.size();
        });
    }

    @Override
    public Kept kept() {
        return database.joined(sql -> {
            var rows = sql.query(SELECT, SecretRow::read);
            long due = rows.stream()
                    .filter(row -> checked(row) && !row.settled(keys))
                    .count();
            return new Kept(rows.size(), (int) due, keys.name());
        });
    }

    @Override
    public int forget() {
        return database.joined(sql -> sql.update("delete from service_secret"));
    }

    /** Opens it, for what does not open is to be found now and not when a link is to be made. */
    private boolean checked(SecretRow row) {
        return row.open(keys) != null;
    }

    private byte[] fresh() {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    private static List<SecretRow> find(Sql sql, String name) {
        return sql.query(SELECT + " where name = ?", SecretRow::read, name);
    }

    private static void add(Sql sql, SecretRow row) {
        sql.update(ADD, row.name(), row.plain(), row.sealed(), row.keyId());
    }

    private static void save(Sql sql, SecretRow row) {
        sql.update(SAVE, row.plain(), row.sealed(), row.keyId(), row.name());
    }
}
