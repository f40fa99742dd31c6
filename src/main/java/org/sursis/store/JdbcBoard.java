package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sursis.docket.Removal;
import org.sursis.docket.RemovalOrder;
import org.sursis.race.Slack;
import org.sursis.race.Standing;
import org.sursis.watch.Board;
import org.sursis.watch.Brief;
import org.sursis.watch.Orders.Filter;
import org.sursis.watch.Page;

/** The board in SQL by hand: one row an order and no other table, for a thousand orders are read at once. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcBoard implements Board {
    private static final SortedCursor CURSOR = new SortedCursor("board");

    /** Closed orders come last in this order, so the index is read from its left end and no further than needed. */
    private static final String LINES = """
            select id, seq, precedence, reference, jurisdiction, standing, next_review_at,
                removal_date, removal_time, removal_zone, removal_source,
                assessed_on, slack_days, slack_hours, binding_filing, probability, sketch
            from removal_order
            where organization_id = ? and closed_at is null
                and precedence >= ? and (precedence > ? or seq < ?)
                and (?::text is null or standing = ?)
                and (?::date is null or removal_date < ?)
                and (?::integer is null or slack_days < ?)
                and (?::text is null or position(? in reference_folded) > 0)
            order by precedence, seq desc
            limit ?
            """;

    private static final String STANDINGS = """
            select standing, count(*) as orders from removal_order
            where organization_id = ? and closed_at is null
            group by standing
            """;

    private final Database database;

    JdbcBoard(Database database) {
        this.database = database;
    }

    @Override
    public Page<Line> lines(UUID organization, Filter filter, Page.Ask ask) {
        var after = CURSOR.place(ask);
        var standing = Codes.of(filter.standing());
        var text = filter.text() == null ? null : Folded.of(filter.text());
        var found = database.joined(sql -> sql.queryPlannedAnew(
                LINES,
                Placed::read,
                organization,
                after.key(),
                after.key(),
                after.seq(),
                standing,
                standing,
                filter.removalBefore(),
                filter.removalBefore(),
                filter.slackBelow(),
                filter.slackBelow(),
                text,
                text,
                ask.limit() + 1));
        return CURSOR.page(found, ask, Placed::place, rows -> rows.stream()
                .map(Placed::line)
                .toList());
    }

    @Override
    public Map<Standing, Long> standings(UUID organization) {
        record Count(Standing standing, long orders) {}
        return database
                .joined(sql -> sql.query(
                        STANDINGS,
                        row -> new Count(Codes.to(Standing.class, row.getString("standing")), row.getLong("orders")),
                        organization))
                .stream()
                .collect(Collectors.toMap(Count::standing, Count::orders));
    }

    private record Placed(SortedCursor.Place place, Line line) {

        static Placed read(ResultSet row) throws SQLException {
            var removal = removal(row);
            var jurisdiction = row.getString("jurisdiction");
            var line = new Line(
                    Sql.id(row, "id"),
                    row.getString("reference"),
                    jurisdiction,
                    Codes.to(Standing.class, row.getString("standing")),
                    removal,
                    removal == null ? RemovalOrder.seat(jurisdiction) : removal.zone(),
                    Sql.instant(row, "next_review_at"),
                    brief(row));
            return new Placed(new SortedCursor.Place(row.getLong("precedence"), row.getLong("seq")), line);
        }

        private static Removal removal(ResultSet row) throws SQLException {
            var date = row.getObject("removal_date", LocalDate.class);
            return date == null
                    ? null
                    : new Removal(
                            date,
                            row.getObject("removal_time", LocalTime.class),
                            ZoneId.of(row.getString("removal_zone")),
                            row.getString("removal_source"),
                            null,
                            null);
        }

        private static Brief brief(ResultSet row) throws SQLException {
            var assessed = row.getObject("assessed_on", LocalDate.class);
            if (assessed == null) {
                return null;
            }
            var days = row.getObject("slack_days", Integer.class);
            var sketch = row.getString("sketch");
            return new Brief(
                    assessed,
                    days == null ? null : new Slack(days, row.getObject("slack_hours", Integer.class)),
                    row.getString("binding_filing"),
                    row.getObject("probability", Double.class),
                    sketch == null ? null : StoredJson.sketch(sketch));
        }
    }
}
