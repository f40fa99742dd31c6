package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.sursis.watch.Refusal;
import org.sursis.watch.Repeats;

/**
 * Requests by their key, in SQL by hand: a second request with a key waits on the unique index until the first commits or
 * rolls back, and then knows which.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcRepeats implements Repeats {
    private static final String PATIENCE = "set local lock_timeout = '5s'";
    private static final String USUAL = "set local lock_timeout to default";

    private static final String BEGIN = """
            insert into idempotency (organization_id, key, fingerprint, begun_at) values (?, ?, ?, ?)
            on conflict (organization_id, key) do nothing
            """;

    private static final String FIND = "select * from idempotency where organization_id = ? and key = ?";

    private static final String FINISH =
            "update idempotency set status = ?, location = ?, etag = ?, body = ? where organization_id = ? and key = ?";

    private final Database database;

    JdbcRepeats(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Answered> begin(UUID organization, String key, byte[] fingerprint, Instant now) {
        return database.joined(sql -> {
            if (begun(sql, organization, key, fingerprint, now)) {
                return Optional.empty();
            }
            var earlier = sql.one(FIND, Line::of, organization, key);
            return Optional.of(earlier.answer(fingerprint));
        });
    }

    private static boolean begun(Sql sql, UUID organization, String key, byte[] fingerprint, Instant now) {
        try {
            sql.update(PATIENCE);
            boolean ours = sql.update(BEGIN, organization, key, fingerprint, now) == 1;
            sql.update(USUAL);
            return ours;
        } catch (DatabaseTrouble trouble) {
            if (trouble.waitedTooLong()) {
                throw stillBeingWorkedOn();
            }
            throw trouble;
        }
    }

    private static Refusal stillBeingWorkedOn() {
        return Refusal.of(Refusal.Kind.CONFLICT, "", "the first request with this key is still being worked on");
    }

    @Override
    public void finish(UUID organization, String key, Answered answer) {
        int finished = database.joined(sql -> sql.update(
                FINISH, answer.status(), answer.location(), answer.etag(), answer.body(), organization, key));
        if (finished != 1) {
            throw new IllegalStateException("a request was finished that was never begun: a bug");
        }
    }

    @Override
    public int forget(Instant before) {
        return database.joined(sql -> sql.update("delete from idempotency where begun_at < ?", before));
    }

    private record Line(byte[] fingerprint, Integer status, String location, String etag, String body) {

        static Line of(ResultSet row) throws SQLException {
            return new Line(
                    row.getBytes("fingerprint"),
                    row.getObject("status", Integer.class),
                    row.getString("location"),
                    row.getString("etag"),
                    row.getString("body"));
        }

        Answered answer(byte[] asked) {
            if (status == null) {
                throw stillBeingWorkedOn();
            }
            return new Answered(Arrays.equals(fingerprint, asked), status, location, etag, body);
        }
    }
}
