package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.watch.webhooks.Webhook;
import org.sursis.watch.webhooks.Webhooks;

/** Webhooks in SQL by hand. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcWebhooks implements Webhooks {
    private static final String SELECT = "select w.* from webhook w where ";

    private static final String ADD = """
            insert into webhook (id, organization_id, url, generation, oldest, created_at, created_by, failures)
            values (?, ?, ?, ?, ?, ?, ?, 0)
            """;

    /** By what stands there now: two at once get one each. */
    private static final String ROTATE = """
            update webhook w
            set oldest = case when old_until > ? then greatest(oldest, generation + 2 - ?) else generation end,
                generation = generation + 1, old_until = ?
            where id = ? and ended_at is null
            returning w.*
            """;

    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('webhooks of ' || ?, 0))";

    private static final String END = """
            update webhook set ended_at = ?, because = ?, url = substring(url from '^[^:]*://[^/?#]*')
            where id = ? and ended_at is null
            """;

    private static final String MISSED = SELECT + """
            w.ended_at is null and w.id in (
                select d.webhook_id from delivery d
                where d.webhook_id is not null and d.state = 'dead' and d.ended_at >= ?)
            order by w.seq
            """;

    private final Database database;
    private final PendingEntries journal;

    JdbcWebhooks(Database database, PendingEntries journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public void add(Webhook w) {
        database.joined(sql -> sql.update(
                ADD,
                w.id(),
                w.organization(),
                w.url().toString(),
                w.generation(),
                w.oldest(),
                w.createdAt(),
                w.createdBy()));
    }

    @Override
    public List<Webhook> of(UUID organization) {
        return read("w.organization_id = ? and w.ended_at is null order by w.seq", organization);
    }

    @Override
    public Optional<Webhook> find(UUID organization, UUID id) {
        return read("w.organization_id = ? and w.id = ?", organization, id).stream()
                .findFirst();
    }

    @Override
    public Optional<Webhook> find(UUID id) {
        return read("w.id = ?", id).stream().findFirst();
    }

    private List<Webhook> read(String which, Object... arguments) {
        return database.joined(sql -> sql.query(SELECT + which, JdbcWebhooks::webhook, arguments));
    }

    static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                Sql.id(row, "id"),
                Sql.id(row, "organization_id"),
                URI.create(row.getString("url")),
                row.getInt("generation"),
                row.getInt("oldest"),
                Sql.instant(row, "old_until"),
                Sql.instant(row, "created_at"),
                row.getString("created_by"),
                Sql.instant(row, "failing_since"),
                row.getInt("failures"),
                Sql.instant(row, "ended_at"),
                row.getString("because"));
    }

    @Override
    public Optional<Webhook> rotate(UUID id, Instant now, Instant oldUntil) {
        return database
                .joined(sql -> sql.query(ROTATE, JdbcWebhooks::webhook, now, Webhook.SIGNING, oldUntil, id))
                .stream()
                .findFirst();
    }

    @Override
    public void alone(UUID organization) {
        database.joined(sql -> sql.query(ALONE, row -> organization, organization.toString()));
    }

    @Override
    public void end(UUID id, String because, String who, Instant now) {
        database.joined(sql -> {
            if (sql.update(END, now, because, id) > 0) {
                journal.add(new Silencing(sql, "webhook-" + because, who, now).webhooks(List.of(id)));
            }
            return null;
        });
    }

    @Override
    public List<Webhook> missed(Instant since) {
        return database.joined(sql -> sql.query(MISSED, JdbcWebhooks::webhook, since));
    }
}
