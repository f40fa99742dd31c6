package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sursis.watch.unreached.Unreached;
import org.sursis.watch.unreached.UnreachedOrders;

/** Orders for which nobody can be reached, in SQL by hand. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcUnreachedOrders implements UnreachedOrders {
    private static final String SAVE = """
            insert into unreached (order_id, organization_id, since, told_at) values (?, ?, ?, ?)
            on conflict (order_id) do update set since = excluded.since, told_at = excluded.told_at
            """;

    /** As the count of red orders has it: what was taken in the very instant of the look came after it. */
    private static final String REACHED = """
            select x.organization_id, x.id from removal_order x
            where x.unreachable and x.closed_at is null
                and exists (
                    select 1 from delivery s
                    where s.order_id = x.id and s.contact_id is not null and s.state in ('sent', 'confirmed') and s.sent_at >= x.reviewed_at)
            limit ?
            """;

    private final Database database;

    JdbcUnreachedOrders(Database database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Unreached> of(Collection<UUID> orders) {
        var known = new HashMap<UUID, Unreached>();
        database.joined(sql -> sql.query(
                "select * from unreached where order_id = any (?)",
                row -> known.put(
                        Sql.id(row, "order_id"), new Unreached(Sql.instant(row, "since"), Sql.instant(row, "told_at"))),
                sql.ids(orders)));
        return known;
    }

    @Override
    public List<Key> reached(int limit) {
        return database.joined(
                sql -> sql.query(REACHED, row -> new Key(Sql.id(row, "organization_id"), Sql.id(row, "id")), limit));
    }

    @Override
    public void save(UUID organization, UUID order, Unreached unreached) {
        database.joined(sql -> sql.update(SAVE, order, organization, unreached.since(), unreached.toldAt()));
    }

    @Override
    public void end(UUID order) {
        database.joined(sql -> sql.update("delete from unreached where order_id = ?", order));
    }
}
