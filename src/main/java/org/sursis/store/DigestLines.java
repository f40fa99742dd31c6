package org.sursis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sursis.watch.subscribe.Subscriptions.Line;

/** What waits for digests, on the connection of its transaction. */
final class DigestLines {
    private static final String ADD = """
            insert into digest_line (organization_id, subscription_id, alert_id, news, at, due_at)
            values (?, ?, ?, ?::jsonb, ?, ?)
            on conflict (subscription_id, alert_id) do nothing
            """;

    /** All that waits for a reader whose morning has come, also what came just now; each reader in one node's hands. */
    private static final String TAKE = """
            with readers as materialized (
                select s.id from subscription s
                where s.id in (select subscription_id from digest_line where due_at <= ?)
                order by s.id
                limit ?
                for no key update skip locked
            ), taken as (
                delete from digest_line l using readers r where l.subscription_id = r.id
                returning l.*
            )
            select * from taken order by subscription_id, seq
            """;

    int add(Sql sql, Collection<Line> lines) {
        sql.batch(ADD, lines, l ->
                new Object[] {l.organization(), l.subscription(), l.alert(), StoredJson.of(l.news()), l.at(), l.due()});
        return lines.size();
    }

    List<Line> take(Sql sql, Instant now, int readers) {
        return sql.query(TAKE, DigestLines::line, now, readers);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Sql.id(row, "organization_id"),
                Sql.id(row, "subscription_id"),
                Sql.id(row, "alert_id"),
                StoredJson.news(row.getString("news")),
                Sql.instant(row, "at"),
                Sql.instant(row, "due_at"));
    }

    int forget(Sql sql, List<UUID> subscriptions) {
        return sql.update("delete from digest_line where subscription_id = any (?)", sql.ids(subscriptions));
    }

    Instant next(Sql sql) {
        return sql.one("select min(due_at) as at from digest_line", row -> Sql.instant(row, "at"));
    }
}
