package org.sursis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.watch.Dailies.Claimed;
import org.sursis.watch.Dailies.Message;
import org.sursis.watch.Settled;

/** The queue of messages of the morning. */
final class DailyQueue {
    private final NoteQueue queue;

    DailyQueue(Sql sql) {
        this.queue = new NoteQueue(sql, NoteQueue.DAILIES);
    }

    List<Claimed> claim(Channel channel, int limit, Instant now, Duration lease) {
        // Only a mailbox has an at sign, and those who have none are told by telephone.
        var which = channel == Channel.EMAIL ? "position('@' in address) > 0" : "position('@' in address) = 0";
        return queue.claim(which, Taken::of, limit, now, lease);
    }

    boolean settle(Claimed claimed, Settled settled) {
        return queue.settle(claimed.message().sent(), claimed.token(), settled);
    }

    int expire(Instant now) {
        return queue.expire(now);
    }

    int forget(Instant before) {
        return queue.forget(before);
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
            UUID token)
            implements NoteQueue.Taken<Claimed> {

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

        @Override
        public Claimed read() {
            var message = new Message(id, organization, address, day, StoredJson.daily(contents), createdAt, expiresAt);
            return new Claimed(message, attempt, token);
        }
    }
}
