package org.sursis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sursis.watch.Dailies.Claimed;
import org.sursis.watch.Dailies.Message;

/** Taking messages of the morning for sending, and writing down what became of them, on one connection. */
final class DailyQueue {
    private static final Logger LOG = Logger.getLogger(DailyQueue.class);

    private static final String CLAIM = """
            with picked as materialized (
                select id from daily_message
                where expires_at > ?
                    and ((state = 'queued' and next_attempt_at <= ?)
                        or (state = 'sending' and lease_until < clock_timestamp()))
                order by created_at, id limit ?
                for no key update skip locked
            )
            update daily_message m
            set state = 'sending', attempts = m.attempts + 1, next_attempt_at = null,
                lease_token = gen_random_uuid(), lease_until = clock_timestamp() + make_interval(secs => ?)
            from picked p where m.id = p.id
            returning m.*
            """;

    private static final String SETTLE = """
            update daily_message
            set state = ?, next_attempt_at = ?, ended_at = ?, because = ?, lease_token = null, lease_until = null
            where id = ? and state = 'sending' and lease_token = ?
            """;

    private static final String EXPIRE = """
            with over as materialized (
                select id from daily_message
                where expires_at <= ? and (state = 'queued' or (state = 'sending' and lease_until < clock_timestamp()))
                for no key update skip locked
            )
            update daily_message m
            set state = 'dead', next_attempt_at = null, lease_token = null, lease_until = null, ended_at = ?
            from over where m.id = over.id
            """;

    private final Sql sql;

    DailyQueue(Sql sql) {
        this.sql = sql;
    }

    List<Claimed> claim(int limit, Instant now, Duration lease) {
        var readable = new ArrayList<Claimed>();
        for (var taken : sql.query(CLAIM, Taken::of, now, now, limit, lease.toMillis() / 1000.0)) {
            try {
                readable.add(taken.read());
            } catch (StoredJson.Unreadable unreadable) {
                // One poisonous row must not hold up the others.
                LOG.errorf("the message of the morning %s is dead: %s", taken.id(), unreadable.getMessage());
                sql.update(SETTLE, "dead", null, now, "the stored message cannot be read", taken.id(), taken.token());
            }
        }
        return readable;
    }

    boolean settle(Claimed claimed, boolean sent, Instant nextAt, Instant at, String because) {
        var state = sent ? "sent" : nextAt == null ? "dead" : "queued";
        var ended = nextAt == null ? at : null;
        return sql.update(
                        SETTLE, state, nextAt, ended, because, claimed.message().id(), claimed.token())
                == 1;
    }

    int expire(Instant now) {
        return sql.update(EXPIRE, now, now);
    }

    /** A row that was taken, before its JSON is looked at. */
    private record Taken(
            UUID id,
            UUID organization,
            String address,
            LocalDate day,
            String contents,
            Instant createdAt,
            Instant expiresAt,
            int attempt,
            UUID token) {

        static Taken of(ResultSet row) throws SQLException {
            return new Taken(
                    Sql.id(row, "id"),
                    Sql.id(row, "organization_id"),
                    row.getString("address"),
                    row.getObject("day", LocalDate.class),
                    row.getString("contents"),
                    Sql.instant(row, "created_at"),
                    Sql.instant(row, "expires_at"),
                    row.getInt("attempts"),
                    Sql.id(row, "lease_token"));
        }

        Claimed read() {
            var message = new Message(id, organization, address, day, StoredJson.daily(contents), createdAt, expiresAt);
            return new Claimed(message, attempt, token);
        }
    }
}
