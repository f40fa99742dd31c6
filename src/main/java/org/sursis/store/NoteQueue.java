package org.sursis.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.sursis.watch.Notes.Sent;
import org.sursis.watch.Settled;
import org.sursis.watch.Sleepers;

/**
 * A table of messages that belong to no order, as a queue on one connection: taking them for sending by the database's clock, and
 * writing down what became of them under the token of the claim.
 */
final class NoteQueue {
    private static final Logger LOG = Logger.getLogger(NoteQueue.class);

    /** {@code expires_at} and the lease say who may be taken; the condition says which of them. */
    private static final String CLAIM = """
            with picked as materialized (
                select id from %1$s
                where expires_at > ? and %2$s
                    and ((state = 'queued' and next_attempt_at <= ?)
                        or (state = 'sending' and lease_until < clock_timestamp()))
                order by created_at, id limit ?
                for no key update skip locked
            )
            update %1$s m
            set state = 'sending', attempts = m.attempts + 1, next_attempt_at = null,
                lease_token = gen_random_uuid(), lease_until = clock_timestamp() + make_interval(secs => ?)
            from picked p where m.id = p.id
            returning m.*
            """;

    private static final String SETTLE = """
            update %s
            set state = ?, next_attempt_at = ?, ended_at = ?, because = ?, lease_token = null, lease_until = null
            where id = ? and state = 'sending' and lease_token = ?
            """;

    private static final String EXPIRE = """
            with over as materialized (
                select id from %1$s
                where expires_at <= ? and (state = 'queued' or (state = 'sending' and lease_until < clock_timestamp()))
                for no key update skip locked
            )
            update %1$s m
            set state = 'dead', next_attempt_at = null, lease_token = null, lease_until = null, ended_at = ?
            from over where m.id = over.id
            """;

    /** As {@link org.sursis.watch.Sleepers} says. */
    private static final String WAKE = """
            with asleep as materialized (
                select id from %1$s
                where (state = 'queued' and next_attempt_at > ?)
                    or (state = 'sending' and lease_until > clock_timestamp() + make_interval(secs => ?))
                for no key update skip locked
            )
            update %1$s m
            set next_attempt_at = case when state = 'queued' then ?::timestamptz end,
                lease_until = case when state = 'sending' then clock_timestamp() end
            from asleep a where m.id = a.id
            """;

    private static final String HEARD = "update %s set because = ? where id = ? and because is distinct from ?";

    private static final String END = """
            update %s
            set state = 'dead', because = ?, ended_at = ?, next_attempt_at = null, lease_token = null, lease_until = null
            where id = ? and because is distinct from ?
            """;

    private static final String FORGET = "delete from %s where expires_at < ? and state in ('sent', 'dead')";

    static final String DAILIES = "daily_message";
    static final String LETTERS = "letter";

    private final Sql sql;
    private final String table;

    NoteQueue(Sql sql, String table) {
        this.sql = sql;
        this.table = table;
    }

    /** Every such table. */
    static Stream<NoteQueue> all(Sql sql) {
        return Stream.of(DAILIES, LETTERS).map(table -> new NoteQueue(sql, table));
    }

    /** A row that was taken; reading it may find that nobody can. */
    interface Taken<T> {
        UUID id();

        UUID token();

        T read();
    }

    /** @param which a condition on the rows, and no text that anybody typed */
    <T> List<T> claim(String which, Sql.Reader<? extends Taken<T>> reader, int limit, Instant now, Duration lease) {
        var readable = new ArrayList<T>();
        var claim = String.format(Locale.ROOT, CLAIM, table, which);
        for (var taken : sql.query(claim, reader, now, now, limit, lease.toMillis() / 1000.0)) {
            try {
                readable.add(taken.read());
            } catch (StoredJson.Unreadable | IllegalArgumentException unreadable) {
                // One poisonous row must not hold up the others.
                LOG.errorf("%s %s is dead: %s", table, taken.id(), unreadable.getMessage());
                write(taken.id(), taken.token(), Settled.waits(null, now, "what is stored cannot be read"));
            }
        }
        return readable;
    }

    boolean settle(Sent note, UUID token, Settled settled) {
        boolean ours = write(note.id(), token, settled);
        if (ours && settled.sent()) {
            new NoteSigns(sql).taken(note);
        }
        return ours;
    }

    private boolean write(UUID id, UUID token, Settled settled) {
        var state = settled.sent() ? "sent" : settled.nextAt() == null ? "dead" : "queued";
        var ended = settled.nextAt() == null ? settled.at() : null;
        return sql.update(on(SETTLE), state, settled.nextAt(), ended, settled.because(), id, token) == 1;
    }

    int expire(Instant now) {
        return sql.update(on(EXPIRE), now, now);
    }

    int forget(Instant before) {
        return sql.update(on(FORGET), before);
    }

    /** Lets come now what waits, or is held, until an instant that only a clock that ran ahead could have chosen. */
    int wake(Instant now) {
        return sql.update(on(WAKE), now.plus(Sleepers.FARTHEST), Sleepers.LONGEST_LEASE.toSeconds() + 0.0, now);
    }

    /** Writes down what was heard of one after it left; false when there is none, or the same was heard before. */
    boolean heard(UUID id, String what) {
        return sql.update(on(HEARD), what, id, what) == 1;
    }

    /** Ends one for what was heard of it; false when there is none, or it ended with that before. */
    boolean end(UUID id, String because, Instant at) {
        return sql.update(on(END), because, at, id, because) == 1;
    }

    private String on(String statement) {
        return String.format(Locale.ROOT, statement, table);
    }
}
