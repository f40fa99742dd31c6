package org.sursis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sursis.watch.Journal.Entry;

/** Giving up what may not wait any longer, on the connection of its transaction. */
final class Expiring {
    /**
     * Takes the orders along, as whoever changes an order does, but waits for none: an order that is held now is left for the
     * next time. So this can never wait for a review that waits for this.
     */
    private static final String EXPIRE = """
            with late as materialized (
                select d.id, d.order_id from delivery d join removal_order o on o.id = d.order_id
                where d.channel in ('email', 'sms', 'webhook') and d.state in ('queued', 'retry', 'uncertain')
                    and d.expires_at <= ?
                for no key update of o, d skip locked
            ), dead as (
                update delivery d
                set state = 'dead', expired = true, next_attempt_at = null, ended_at = ?
                from late l where d.id = l.id
                returning d.*
            )
            select d.*, c.name as reader
            from dead d
            left join contact c on c.order_id = d.order_id and c.id = d.contact_id
            order by d.seq
            """;

    /** What is of no one order waits for nobody. */
    private static final String EXPIRE_WITHOUT_ORDER = """
            with late as materialized (
                select d.id from delivery d
                where d.order_id is null and d.channel in ('email', 'sms', 'webhook')
                    and d.state in ('queued', 'retry', 'uncertain') and d.expires_at <= ?
                for no key update skip locked
            )
            update delivery d
            set state = 'dead', expired = true, next_attempt_at = null, ended_at = ?
            from late l where d.id = l.id
            returning d.*, null as reader
            """;

    private final Sql sql;
    private final PendingEntries journal;

    Expiring(Sql sql, PendingEntries journal) {
        this.sql = sql;
        this.journal = journal;
    }

    List<UUID> expire(Instant now) {
        var expired = sql.query(EXPIRE, row -> expired(row, now), now, now);
        journal.add(expired);
        journal.add(sql.query(EXPIRE_WITHOUT_ORDER, row -> expired(row, now), now, now));
        return expired.stream().map(Entry::order).distinct().toList();
    }

    private static Entry expired(ResultSet row, Instant now) throws SQLException {
        return Telling.of(row)
                .with("attempts", row.getInt("attempts"))
                .with("because", row.getString("because"))
                .with("expiredAt", Sql.instant(row, "expires_at"))
                .entry("delivery-expired", now);
    }
}
