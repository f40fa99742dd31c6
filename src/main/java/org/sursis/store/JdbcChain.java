package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.sursis.watch.Journal.Entry;
import org.sursis.watch.Page;
import org.sursis.watch.chain.Chain;
import org.sursis.watch.chain.Head;
import org.sursis.watch.chain.Link;

/** The chain in SQL by hand: its rows are never changed, so nothing is gained by mapping them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcChain implements Chain {
    private static final Cursor CURSOR = new Cursor("history");

    private static final String HEADS = "select * from journal_head order by organization_id";
    private static final String HEAD = "select * from journal_head where organization_id = ?";
    private static final String LINKS =
            "select * from journal where organization_id = ? and seq > ? order by seq limit ?";
    private static final String OF_ORDER =
            "select * from journal where organization_id = ? and order_id = ? and id > ? order by id limit ?";

    private final Database database;

    JdbcChain(Database database) {
        this.database = database;
    }

    @Override
    public List<Head> heads() {
        return database.joined(sql -> sql.query(HEADS, Appending::head));
    }

    @Override
    public Head head(UUID organization) {
        return database.joined(sql -> sql.one(HEAD, Appending::head, organization));
    }

    @Override
    public List<Link> links(UUID organization, long after, int limit) {
        return database.joined(sql -> sql.query(LINKS, JdbcChain::link, organization, after, limit));
    }

    @Override
    public Page<Link> of(UUID organization, UUID order, Page.Ask ask) {
        var found = database.joined(
                sql -> sql.query(OF_ORDER, Line::of, organization, order, CURSOR.above(ask), ask.limit() + 1));
        return CURSOR.page(
                found, ask, Line::id, page -> page.stream().map(Line::link).toList());
    }

    static Link link(ResultSet row) throws SQLException {
        var entry = new Entry(
                Sql.id(row, "organization_id"),
                Sql.id(row, "order_id"),
                Sql.instant(row, "at"),
                row.getString("who"),
                row.getString("event"),
                StoredJson.details(row.getString("details")));
        return new Link(row.getLong("seq"), Appending.hex(row, "prev"), entry, Appending.hex(row, "hash"));
    }

    private record Line(long id, Link link) {

        static Line of(ResultSet row) throws SQLException {
            return new Line(row.getLong("id"), JdbcChain.link(row));
        }
    }
}
