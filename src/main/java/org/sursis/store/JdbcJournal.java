package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.sursis.watch.Journal;
import org.sursis.watch.Page;

/** The journal in SQL by hand: its rows are never changed, so nothing is gained by mapping them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcJournal implements Journal {
    private static final Cursor CURSOR = new Cursor("history");

    private static final String ADD =
            "insert into journal (organization_id, order_id, at, who, event, details) values (?, ?, ?, ?, ?, ?::jsonb)";

    private static final String OF_ORDER =
            "select * from journal where organization_id = ? and order_id = ? and id > ? order by id limit ?";

    private final Database database;

    JdbcJournal(Database database) {
        this.database = database;
    }

    @Override
    public void add(Entry entry) {
        addAll(List.of(entry));
    }

    @Override
    public void addAll(List<Entry> entries) {
        database.joined(sql -> {
            sql.batch(ADD, entries, JdbcJournal::arguments);
            return entries.size();
        });
    }

    private static Object[] arguments(Entry entry) {
        return new Object[] {
            entry.organization(), entry.order(), entry.at(), entry.who(), entry.event(), StoredJson.of(entry.details())
        };
    }

    @Override
    public Page<Entry> of(UUID organization, UUID order, Page.Ask ask) {
        var found = database.joined(
                sql -> sql.query(OF_ORDER, Line::of, organization, order, CURSOR.above(ask), ask.limit() + 1));
        return CURSOR.page(
                found, ask, Line::id, page -> page.stream().map(Line::entry).toList());
    }

    private record Line(long id, Entry entry) {

        static Line of(ResultSet row) throws SQLException {
            var entry = new Entry(
                    Sql.id(row, "organization_id"),
                    Sql.id(row, "order_id"),
                    Sql.instant(row, "at"),
                    row.getString("who"),
                    row.getString("event"),
                    StoredJson.details(row.getString("details")));
            return new Line(row.getLong("id"), entry);
        }
    }
}
