package org.sursis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sursis.watch.Journal.Entry;
import org.sursis.watch.chain.Head;
import org.sursis.watch.chain.Link;

/** Putting entries at the end of their chains, on one connection: one round trip for the heads, and one for all the rest. */
final class Appending {
    /** In one order for everybody, so that two who add to the same two chains never wait for each other. */
    private static final String HOLD = """
            select organization_id, seq, hash from journal_head where organization_id = any (?)
            order by organization_id
            for no key update
            """;

    private static final String APPEND = """
            with moved as (
                update journal_head h set seq = n.seq, hash = decode(n.hash, 'hex')
                from unnest(?::uuid[], ?::bigint[], ?::text[]) as n (organization_id, seq, hash)
                where h.organization_id = n.organization_id
            )
            insert into journal (organization_id, order_id, at, who, event, details, seq, prev, hash)
            select l.organization_id, l.order_id, l.at, l.who, l.event, l.details::jsonb, l.seq,
                decode(l.prev, 'hex'), decode(l.hash, 'hex')
            from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[])
                with ordinality as l (organization_id, order_id, at, who, event, details, seq, prev, hash, position)
            order by l.position
            """;

    private final Sql sql;

    Appending(Sql sql) {
        this.sql = sql;
    }

    void append(List<Entry> entries) {
        var heads = hold(entries.stream().map(Entry::organization).distinct().toList());
        var links = new ArrayList<Link>(entries.size());
        for (var entry : entries) {
            var link = Link.after(heads.get(entry.organization()), entry);
            heads.put(entry.organization(), link.head());
            links.add(link);
        }
        write(heads.values(), links);
    }

    private Map<UUID, Head> hold(List<UUID> organizations) {
        var heads = new HashMap<UUID, Head>();
        sql.query(HOLD, Appending::head, sql.ids(organizations)).forEach(h -> heads.put(h.organization(), h));
        if (heads.size() != organizations.size()) {
            throw new IllegalStateException("an organization without a chain: a bug");
        }
        return heads;
    }

    static Head head(ResultSet row) throws SQLException {
        return new Head(Sql.id(row, "organization_id"), row.getLong("seq"), hex(row, "hash"));
    }

    static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }

    private void write(Collection<Head> heads, List<Link> links) {
        sql.update(
                APPEND,
                sql.array("uuid", heads, Head::organization),
                sql.array("bigint", heads, Head::seq),
                sql.array("text", heads, Head::hash),
                sql.array("uuid", links, l -> l.entry().organization()),
                sql.array("uuid", links, l -> l.entry().order()),
                sql.array("timestamptz", links, l -> l.entry().at()),
                sql.array("text", links, l -> l.entry().who()),
                sql.array("text", links, l -> l.entry().event()),
                sql.array("text", links, l -> StoredJson.of(l.entry().details())),
                sql.array("bigint", links, Link::seq),
                sql.array("text", links, Link::prev),
                sql.array("text", links, Link::hash));
    }
}
