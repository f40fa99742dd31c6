package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Post;
import org.sursis.watch.Outbox;
import org.sursis.watch.Page;

/**
 * The queue in SQL by hand: claiming and settling are most of what the service does, and rows that pass through an object
 * mapper would be most of what that costs. Methods marked SUPPORTS bring their own transaction.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcOutbox implements Outbox {
    private static final String NEXT_DUE = """
            select least(
                (select min(next_attempt_at) from delivery
                    where state in ('queued', 'retry', 'uncertain') and webhook_id is null),
                (select min(greatest(d.next_attempt_at, w.resting_until)) from delivery d join webhook w on w.id = d.webhook_id
                    where d.state in ('queued', 'retry', 'uncertain')),
                (select min(lease_until) from delivery where state = 'sending')) as at
            """;
    private static final String BUSY = "select exists (select 1 from delivery where state = 'sending') as busy";

    private static final String REACHED = """
            select distinct a.alert_id from delivery_alert a join delivery d on d.id = a.delivery_id
            where d.order_id = ? and d.contact_id = ? and d.state in ('sent', 'confirmed')
            """;

    private final Database database;
    private final DeliveryRows rows;
    private final PendingEntries journal;

    JdbcOutbox(Database database, DeliveryRows rows, PendingEntries journal) {
        this.database = database;
        this.rows = rows;
        this.journal = journal;
    }

    @Override
    public void plan(List<Planned> messages) {
        if (!messages.isEmpty()) {
            database.joined(sql -> {
                new Planning(sql, journal).plan(messages);
                return messages.size();
            });
        }
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public List<Claimed> claim(Channel channel, int limit, Instant now, Duration lease, String node) {
        return database.apart(sql -> new Claiming(sql).claim(channel, limit, now, lease, node));
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Set<UUID> stillWanted(List<Claimed> claimed) {
        return claimed.isEmpty() ? Set.of() : database.apart(sql -> new Claiming(sql).stillWanted(claimed));
    }

    /** Joins a scene's transaction, so that a death and what is done about it commit together. */
    @Override
    @Transactional(TxType.SUPPORTS)
    public List<Settlement> settle(List<Settlement> results) {
        if (results.isEmpty()) {
            return List.of();
        }
        return database.inScene()
                ? database.joined(sql -> new Settling(sql, journal).settleWithOrders(results))
                : database.apart(sql -> new Settling(sql, journal).settle(results));
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public int hurry(List<UUID> messages, Instant now) {
        return database.apart(sql -> new Settling(sql, journal).hurry(messages, now));
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public int reap(Instant now) {
        return database.apart(sql -> new Settling(sql, journal).reap(now));
    }

    @Override
    public List<UUID> expire(Instant now) {
        return database.joined(sql -> new Expiring(sql, journal).expire(now));
    }

    @Override
    public int revive(UUID order, Collection<UUID> alerts, String who, Instant now) {
        return alerts.isEmpty()
                ? 0
                : database.joined(sql -> new Planning(sql, journal).revive(order, alerts, who, now));
    }

    @Override
    public int cancel(UUID order, Stop stop) {
        return stop.alerts().isEmpty() ? 0 : database.joined(sql -> new Planning(sql, journal).cancel(order, stop));
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public void keep(List<Bytes> written) {
        if (!written.isEmpty()) {
            database.apart(sql -> new Keeping(sql).keep(written));
        }
    }

    @Override
    public int forgetBytes(Instant before) {
        return database.joined(sql -> new Keeping(sql).forget(before));
    }

    @Override
    public Map<UUID, Post> post(Collection<UUID> orders) {
        return database.joined(sql -> new Recalling(sql).post(orders));
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(database.joined(sql -> sql.one(NEXT_DUE, row -> Sql.instant(row, "at"))));
    }

    @Override
    public boolean busy() {
        return database.joined(sql -> sql.one(BUSY, row -> row.getBoolean("busy")));
    }

    @Override
    public Optional<Told> find(UUID delivery) {
        return database.joined(sql -> rows.find(sql, delivery));
    }

    @Override
    public Page<Told> list(UUID organization, UUID order, DeliveryState state, Page.Ask ask) {
        return database.joined(sql -> rows.list(sql, organization, order, state, ask));
    }

    @Override
    public Set<UUID> reached(UUID order, UUID contact) {
        return new HashSet<>(
                database.joined(sql -> sql.query(REACHED, row -> Sql.id(row, "alert_id"), order, contact)));
    }

    @Override
    public Map<UUID, String> fingerprints(UUID organization, UUID order) {
        return database.joined(sql -> rows.fingerprints(sql, organization, order));
    }
}
