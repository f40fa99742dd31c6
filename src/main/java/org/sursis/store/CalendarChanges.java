package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sursis.watch.CalendarDate;
import org.sursis.watch.Watched;

/**
 * Notes what changed of an order's dates, for calendar programs count changes. Done where the order is stored, with what stood in its
 * row before, so that no way of changing an order leads around it; costs nothing where no date moved.
 */
@ApplicationScoped
class CalendarChanges {
    /** A date that moved, or is gone: counted from one when it is the first change. */
    private static final String CHANGED = """
            insert into calendar_date (organization_id, order_id, key, day, at, sequence, gone, changed_at)
            values (?, ?, ?, ?, ?, 1, ?, ?)
            on conflict (order_id, key) do update set (day, at, sequence, gone, changed_at)
            = (excluded.day, excluded.at, calendar_date.sequence + 1, excluded.gone, excluded.changed_at)
            """;

    /** A date that was gone and is there again; of one that was never there before nothing is kept. */
    private static final String BACK = """
            update calendar_date set day = ?, at = ?, sequence = sequence + 1, gone = false, changed_at = ?
            where order_id = ? and key = ?
            """;

    private final Database database;

    CalendarChanges(Database database) {
        this.database = database;
    }

    /** What stands in a row, or will stand in it. */
    static Map<String, CalendarDate> of(RemovalOrderRow row) {
        return CalendarDate.of(row.closedAt == null, row.brief == null ? null : row.brief.sketch);
    }

    private record Change(CalendarDate date, boolean gone) {}

    /** {@code before} are the dates as they stood, {@code after} as they stand once the order is stored. */
    void note(Watched order, Map<String, CalendarDate> before, Map<String, CalendarDate> after, Instant now) {
        var changed = new ArrayList<Change>();
        before.values().stream()
                .filter(date -> !after.containsKey(date.key()))
                .forEach(date -> changed.add(new Change(date, true)));
        after.values().stream()
                .filter(date -> before.containsKey(date.key()) && !date.sameTimeAs(before.get(date.key())))
                .forEach(date -> changed.add(new Change(date, false)));
        var fresh = after.values().stream()
                .filter(date -> !before.containsKey(date.key()))
                .toList();
        if (!changed.isEmpty() || !fresh.isEmpty()) {
            write(order, changed, fresh, now);
        }
    }

    private void write(Watched watched, List<Change> changed, List<CalendarDate> fresh, Instant now) {
        var order = watched.file().order();
        UUID id = order.id();
        database.joined(sql -> {
            sql.batch(CHANGED, changed, c -> new Object[] {
                order.organization(),
                id,
                c.date().key(),
                c.date().day(),
                c.date().at(),
                c.gone(),
                now
            });
            sql.batch(BACK, fresh, d -> new Object[] {d.day(), d.at(), now, id, d.key()});
            return changed.size();
        });
    }
}
