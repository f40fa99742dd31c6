package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.docket.Language;
import org.sursis.watch.MessagesPlanned;
import org.sursis.watch.Settled;
import org.sursis.watch.letters.Letter;
import org.sursis.watch.letters.Letters;

/** Letters in SQL by hand. Methods marked SUPPORTS bring their own transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcLetters implements Letters {
    private static final String POST = """
            insert into letter (id, organization_id, channel, address, language, kind, facts, person_id, created_at, not_before,
                expires_at, state, attempts, next_attempt_at)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, 'queued', 0, ?)
            on conflict (id) do nothing
            """;

    /** What is on its way is let go where it is; it is not begun again. */
    private static final String WITHDRAW = """
            update letter
            set state = case when state = 'queued' then 'dead' else state end,
                ended_at = case when state = 'queued' then ?::timestamptz end,
                because = 'withdrawn', next_attempt_at = null, expires_at = least(expires_at, ?)
            where organization_id = ? and id = ? and state in ('queued', 'sending')
            """;

    private static final String NEXT_DUE = "select min(next_attempt_at) as at from letter where state = 'queued'";

    private final Database database;
    private final Event<MessagesPlanned> planned;

    JdbcLetters(Database database, Event<MessagesPlanned> planned) {
        this.database = database;
        this.planned = planned;
    }

    @Override
    public boolean post(Letter letter) {
        boolean posted = add(letter);
        if (posted) {
            planned.fire(new MessagesPlanned(1));
        }
        return posted;
    }

    private boolean add(Letter l) {
        return database.joined(sql -> sql.update(
                        POST,
                        l.id(),
                        l.organization(),
                        Codes.of(l.to().channel()),
                        l.to().address(),
                        l.to().language().code(),
                        l.kind().code(),
                        StoredJson.of(l.facts()),
                        l.person(),
                        l.createdAt(),
                        l.notBefore(),
                        l.expiresAt(),
                        l.notBefore()))
                == 1;
    }

    @Override
    public boolean withdraw(UUID organization, UUID id, Instant now) {
        return database.joined(sql -> sql.update(WITHDRAW, now, now, organization, id)) == 1;
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public List<Claimed> claim(Channel channel, int limit, Instant now, Duration lease) {
        var which = "channel = '" + Codes.of(channel) + "'";
        return database.apart(sql -> new NoteQueue(sql, NoteQueue.LETTERS).claim(which, Taken::of, limit, now, lease));
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public boolean settle(Claimed claimed, Settled settled) {
        return database.apart(sql ->
                new NoteQueue(sql, NoteQueue.LETTERS).settle(claimed.letter().sent(), claimed.token(), settled));
    }

    @Override
    public int expire(Instant now) {
        return database.joined(sql -> new NoteQueue(sql, NoteQueue.LETTERS).expire(now));
    }

    @Override
    public int forget(Instant before) {
        return database.joined(sql -> new NoteQueue(sql, NoteQueue.LETTERS).forget(before));
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(database.joined(sql -> sql.one(NEXT_DUE, row -> Sql.instant(row, "at"))));
    }

    /** A row that was taken, before what it says is looked at. */
    private record Taken(
            UUID id,
            UUID organization,
            String channel,
            String address,
            String language,
            String kind,
            String facts,
            UUID person,
            Instant createdAt,
            Instant notBefore,
            Instant expiresAt,
            int attempt,
            UUID token)
            implements NoteQueue.Taken<Claimed> {

        static Taken of(ResultSet row) throws SQLException {
            return new Taken(
                    Sql.id(row, "id"),
                    Sql.id(row, "organization_id"),
                    row.getString("channel"),
                    row.getString("address"),
                    row.getString("language"),
                    row.getString("kind"),
                    row.getString("facts"),
                    Sql.id(row, "person_id"),
                    Sql.instant(row, "created_at"),
                    Sql.instant(row, "not_before"),
                    Sql.instant(row, "expires_at"),
                    row.getInt("attempts"),
                    Sql.id(row, "lease_token"));
        }

        @Override
        public Claimed read() {
            var to = new Letter.To(
                    Codes.to(Channel.class, channel),
                    address,
                    Language.of(language).orElseThrow());
            var letter = new Letter(
                    id,
                    organization,
                    to,
                    Codes.to(Letter.Kind.class, kind),
                    StoredJson.details(facts),
                    person,
                    createdAt,
                    notBefore,
                    expiresAt);
            return new Claimed(letter, attempt, token);
        }
    }
}
