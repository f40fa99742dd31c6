package org.sursis.store;

import java.time.Instant;
import java.util.List;
import org.sursis.watch.Outbox.Bytes;

/** The bytes that leave, on one connection. */
final class Keeping {
    private static final String KEEP = """
            insert into delivery_bytes (delivery_id, organization_id, order_id, attempt, bytes)
            select d.id, d.organization_id, d.order_id, d.attempts, w.bytes
            from unnest(?::uuid[], ?::uuid[], ?::bytea[]) as w (id, token, bytes)
            join delivery d on d.id = w.id
            where d.state = 'sending' and d.lease_token = w.token
            on conflict (delivery_id) do update set attempt = excluded.attempt, bytes = excluded.bytes
            """;

    private static final String FORGET = """
            delete from delivery_bytes b using delivery d
            where d.id = b.delivery_id and d.state in ('sent', 'confirmed', 'dead', 'cancelled')
                and coalesce(d.ended_at, d.due_at) < ?
            """;

    private final Sql sql;

    Keeping(Sql sql) {
        this.sql = sql;
    }

    int keep(List<Bytes> written) {
        return sql.update(
                KEEP,
                sql.array("uuid", written, w -> w.ticket().delivery()),
                sql.array("uuid", written, w -> w.ticket().token()),
                sql.bytes(written, Bytes::bytes));
    }

    int forget(Instant before) {
        return sql.update(FORGET, before);
    }
}
