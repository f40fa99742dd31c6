package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sursis.docket.Language;
import org.sursis.watch.CalendarDate;
import org.sursis.watch.CalendarFeeds;

/** Calendar feeds in SQL by hand. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcCalendarFeeds implements CalendarFeeds {
    private static final String ADD =
            "insert into calendar_feed (id, organization_id, email, language, hash, created_at) values (?, ?, ?, ?, ?, ?)";

    private static final String FEEDS = "select * from calendar_feed where ";

    private static final String KNOWN =
            "select exists (select 1 from contact where organization_id = ? and order_id is not null and email = ?) as known";

    /** {@code listed}: the mailbox stands on the list now. Who has left one is told that its dates are gone. */
    private static final String ORDERS = """
            select o.id, o.opened_at, o.closed_at, o.sketch, c.listed, c.left_at
            from removal_order o
            join (
                select order_id, bool_or(removed_at is null) as listed, max(removed_at) as left_at
                from contact
                where organization_id = ? and order_id is not null and email = ?
                group by order_id) c on c.order_id = o.id
            where o.organization_id = ? and (o.closed_at is null or o.closed_at > ?) and (c.listed or c.left_at > ?)
            order by o.seq
            """;

    private static final String THESE = """
            select o.id, o.opened_at, o.closed_at, o.sketch, true as listed, null::timestamptz as left_at
            from removal_order o where o.id = any (?)
            """;

    private static final String CHANGES = "select * from calendar_date where order_id = any (?)";

    private final Database database;

    JdbcCalendarFeeds(Database database) {
        this.database = database;
    }

    @Override
    public void add(Feed feed, byte[] sha256) {
        database.joined(sql -> sql.update(
                ADD,
                feed.id(),
                feed.organization(),
                feed.email(),
                feed.language().code(),
                sha256,
                feed.createdAt()));
    }

    @Override
    public List<Feed> of(UUID organization) {
        return feeds("organization_id = ? and revoked_at is null order by created_at desc, id", organization);
    }

    @Override
    public Optional<Feed> find(UUID organization, UUID id) {
        return feeds("organization_id = ? and id = ? and revoked_at is null", organization, id).stream()
                .findFirst();
    }

    @Override
    public Optional<Feed> byHash(byte[] sha256) {
        return feeds("hash = ? and revoked_at is null", (Object) sha256).stream()
                .findFirst();
    }

    private List<Feed> feeds(String which, Object... arguments) {
        return database.joined(sql -> sql.query(FEEDS + which, JdbcCalendarFeeds::feed, arguments));
    }

    private static Feed feed(ResultSet row) throws SQLException {
        return new Feed(
                Sql.id(row, "id"),
                Sql.id(row, "organization_id"),
                row.getString("email"),
                Language.of(row.getString("language")).orElseThrow(),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "revoked_at"));
    }

    @Override
    public void revoke(UUID id, Instant now) {
        database.joined(sql -> sql.update("update calendar_feed set revoked_at = ? where id = ?", now, id));
    }

    @Override
    public boolean known(UUID organization, String email) {
        return database.joined(sql -> sql.one(KNOWN, row -> row.getBoolean("known"), organization, email));
    }

    /** An order as a feed sees it; {@code leftAt} is null while the mailbox stands on its list. */
    private record Followed(UUID id, Instant openedAt, Instant leftAt, Map<String, CalendarDate> dates) {

        static Followed read(ResultSet row) throws SQLException {
            return new Followed(
                    Sql.id(row, "id"),
                    Sql.instant(row, "opened_at"),
                    row.getBoolean("listed") ? null : Sql.instant(row, "left_at"),
                    dates(row));
        }

        private static Map<String, CalendarDate> dates(ResultSet row) throws SQLException {
            var sketch = row.getString("sketch");
            return CalendarDate.of(
                    Sql.instant(row, "closed_at") == null, sketch == null ? null : StoredJson.sketch(sketch));
        }
    }

    /** What is kept of a date that changed. */
    private record Kept(CalendarDate date, int sequence, Instant changedAt, boolean gone) {

        static Kept read(ResultSet row) throws SQLException {
            var key = row.getString("key");
            var date = new CalendarDate(
                    key, CalendarDate.Kind.of(key), row.getObject("day", LocalDate.class), Sql.instant(row, "at"));
            return new Kept(date, row.getInt("sequence"), Sql.instant(row, "changed_at"), row.getBoolean("gone"));
        }
    }

    @Override
    public List<Entry> entries(UUID organization, String email, Instant since) {
        return database.joined(sql -> entries(
                sql, sql.query(ORDERS, Followed::read, organization, email, organization, since, since), since));
    }

    @Override
    public List<Entry> removals(Collection<UUID> orders) {
        return database.joined(
                sql -> entries(sql, sql.query(THESE, Followed::read, sql.ids(orders)), Instant.EPOCH).stream()
                        .filter(entry -> entry.date().kind() == CalendarDate.Kind.REMOVAL)
                        .toList());
    }

    private static List<Entry> entries(Sql sql, List<Followed> orders, Instant since) {
        var changes = sql.grouped(
                CHANGES, row -> Sql.id(row, "order_id"), Kept::read, sql.array("uuid", orders, Followed::id));
        return orders.stream()
                .flatMap(o -> entries(o, changes.getOrDefault(o.id(), List.of()), since))
                .toList();
    }

    private static Stream<Entry> entries(Followed order, List<Kept> changes, Instant since) {
        var entries = new ArrayList<Entry>();
        for (var date : order.dates().values()) {
            var kept = changes.stream()
                    .filter(k -> k.date().key().equals(date.key()))
                    .findFirst();
            entries.add(new Entry(
                    order.id(),
                    date,
                    kept.map(Kept::sequence).orElse(0),
                    kept.map(Kept::changedAt).orElse(order.openedAt()),
                    false));
        }
        changes.stream()
                .filter(k -> k.gone() && k.changedAt().isAfter(since))
                .map(k -> new Entry(order.id(), k.date(), k.sequence(), k.changedAt(), true))
                .forEach(entries::add);
        return order.leftAt() == null ? entries.stream() : entries.stream().map(e -> left(e, order.leftAt()));
    }

    /** For who left the list the date is gone, though it holds: one change more than for the others. */
    private static Entry left(Entry entry, Instant at) {
        return entry.gone() ? entry : new Entry(entry.order(), entry.date(), entry.sequence() + 1, at, true);
    }
}
