package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.watch.subscribe.Publications;

/** What is published, in SQL by hand. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcPublications implements Publications {
    private final Database database;

    JdbcPublications(Database database) {
        this.database = database;
    }

    @Override
    public boolean publish(UUID organization, UUID order, Instant at, String by) {
        var insert =
                "insert into publication (organization_id, order_id, published_at, published_by) values (?, ?, ?, ?)"
                        + " on conflict (order_id) do nothing";
        return database.joined(sql -> sql.update(insert, organization, order, at, by)) == 1;
    }

    @Override
    public boolean withdraw(UUID organization, UUID order) {
        var delete = "delete from publication where organization_id = ? and order_id = ?";
        return database.joined(sql -> sql.update(delete, organization, order)) == 1;
    }

    @Override
    public Optional<Publication> publication(UUID organization, UUID order) {
        return database
                .joined(sql -> sql.query(
                        "select * from publication where organization_id = ? and order_id = ?",
                        row -> new Publication(Sql.instant(row, "published_at"), row.getString("published_by")),
                        organization,
                        order))
                .stream()
                .findFirst();
    }

    @Override
    public List<UUID> published(UUID organization) {
        var open = "select o.id from publication p join removal_order o on o.id = p.order_id"
                + " where p.organization_id = ? and o.closed_at is null order by p.published_at desc, o.id";
        return database.joined(sql -> sql.query(open, row -> Sql.id(row, "id"), organization));
    }
}
