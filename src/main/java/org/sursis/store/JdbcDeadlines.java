package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sursis.law.Confidence;
import org.sursis.law.order.Dates;
import org.sursis.law.order.KeptDeadline;
import org.sursis.law.order.Pause;
import org.sursis.law.order.TimeLimit;
import org.sursis.watch.Deadlines;

/** What is kept of deadlines, in SQL by hand: one row for each rule and event of an order, written as a whole. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcDeadlines implements Deadlines {
    private static final String OF_ORDERS =
            "select * from order_deadline where order_id = any (?) order by order_id, rule, event";

    private static final String KEEP = """
            insert into order_deadline (organization_id, order_id, rule, event, event_id, names, citation, confidence,
                safe_day, arguable_day, safe_at, arguable_at, zone, course, paused_since, days_left, cannot,
                pack, place, asked, version, since, old_waivers)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (order_id, rule, event) do update set (event_id, names, citation, confidence,
                safe_day, arguable_day, safe_at, arguable_at, zone, course, paused_since, days_left, cannot,
                pack, place, asked, version, since, old_waivers)
            = (excluded.event_id, excluded.names, excluded.citation, excluded.confidence,
                excluded.safe_day, excluded.arguable_day, excluded.safe_at, excluded.arguable_at, excluded.zone,
                excluded.course, excluded.paused_since, excluded.days_left, excluded.cannot,
                excluded.pack, excluded.place, excluded.asked, excluded.version, excluded.since, excluded.old_waivers)
            """;

    private final Database database;

    JdbcDeadlines(Database database) {
        this.database = database;
    }

    @Override
    public Map<UUID, List<KeptDeadline>> of(Collection<UUID> orders) {
        return database.joined(
                sql -> sql.grouped(OF_ORDERS, row -> Sql.id(row, "order_id"), JdbcDeadlines::read, sql.ids(orders)));
    }

    @Override
    public void keep(UUID organization, UUID order, List<KeptDeadline> kept) {
        database.joined(sql -> {
            sql.batch(KEEP, kept, k -> arguments(sql, organization, order, k));
            return kept.size();
        });
    }

    private static Object[] arguments(Sql sql, UUID organization, UUID order, KeptDeadline kept) {
        var limit = kept.limit();
        var dates = limit.dates();
        var pause = kept.pause();
        return new Object[] {
            organization,
            order,
            limit.rule(),
            limit.event(),
            kept.event(),
            StoredJson.of(limit.names()),
            limit.citation(),
            limit.confidence().code(),
            dates == null ? null : dates.safeDay(),
            dates == null ? null : dates.arguableDay(),
            dates == null ? null : dates.safeAt(),
            dates == null ? null : dates.arguableAt(),
            dates == null ? null : dates.zone().getId(),
            Codes.of(kept.course()),
            pause == null ? null : pause.since(),
            pause == null ? null : pause.daysLeft(),
            kept.cannot(),
            kept.pack(),
            kept.place(),
            kept.asked(),
            kept.version(),
            kept.since(),
            sql.ids(kept.oldWaivers())
        };
    }

    private static KeptDeadline read(ResultSet row) throws SQLException {
        var limit = new TimeLimit(
                row.getString("rule"),
                row.getString("event"),
                StoredJson.names(row.getString("names")),
                dates(row),
                row.getString("citation"),
                Confidence.of(row.getString("confidence")).orElseThrow());
        return new KeptDeadline(
                limit,
                Codes.to(KeptDeadline.Course.class, row.getString("course")),
                Sql.id(row, "event_id"),
                pause(row),
                row.getString("cannot"),
                row.getString("pack"),
                row.getString("place"),
                row.getString("asked"),
                row.getInt("version"),
                Sql.instant(row, "since"),
                Sql.ids(row, "old_waivers"));
    }

    private static Dates dates(ResultSet row) throws SQLException {
        var zone = row.getString("zone");
        return zone == null
                ? null
                : new Dates(
                        row.getObject("safe_day", LocalDate.class),
                        row.getObject("arguable_day", LocalDate.class),
                        Sql.instant(row, "safe_at"),
                        Sql.instant(row, "arguable_at"),
                        ZoneId.of(zone));
    }

    private static Pause pause(ResultSet row) throws SQLException {
        var since = row.getObject("paused_since", LocalDate.class);
        return since == null ? null : new Pause(since, row.getInt("days_left"));
    }
}
