package org.sursis.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Erasing where subscribers were told, on the connection of its transaction. */
final class Erasing {
    private static final String LAPSE = """
            update subscription set ended_at = ?, erased_at = ?, address = null, because = 'not-confirmed', revision = revision + 1
            where confirmed_at is null and ended_at is null and created_at < ?
            returning id
            """;

    private static final String ERASE = """
            update subscription set erased_at = ?, address = null, revision = revision + 1
            where ended_at < ? and erased_at is null
            returning id
            """;

    private final Sql sql;

    Erasing(Sql sql) {
        this.sql = sql;
    }

    int lapse(Instant before, Instant now) {
        return emptied(sql.query(LAPSE, row -> Sql.id(row, "id"), now, now, before));
    }

    int erase(Instant before, Instant now) {
        return emptied(sql.query(ERASE, row -> Sql.id(row, "id"), now, before));
    }

    /** The messages keep that they were sent, and not where to; what is written already is not kept for a copy. */
    private int emptied(List<UUID> ids) {
        if (!ids.isEmpty()) {
            sql.update("update delivery set address = '' where subscriber_id = any (?)", sql.ids(ids));
            sql.update(
                    "delete from delivery_bytes b using delivery d where d.id = b.delivery_id and d.subscriber_id = any (?)",
                    sql.ids(ids));
        }
        return ids.size();
    }
}
