package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import org.sursis.watch.Stops;

/** Telephones that want nothing. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcStops implements Stops {
    private static final String STOPPED = "select exists (select 1 from sms_stop where phone = ?) as stopped";

    private static final String READERS = """
            select distinct c.organization_id, c.order_id, c.name
            from contact c join removal_order o on o.id = c.order_id
            where c.phone = ? and c.removed_at is null and o.closed_at is null
            """;

    private final Database database;

    JdbcStops(Database database) {
        this.database = database;
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public boolean stopped(String phone) {
        return database.apart(sql -> sql.one(STOPPED, row -> row.getBoolean("stopped"), phone));
    }

    @Override
    public boolean stop(String phone, Instant at) {
        var insert = "insert into sms_stop (phone, at) values (?, ?) on conflict (phone) do nothing";
        return database.joined(sql -> sql.update(insert, phone, at)) == 1;
    }

    @Override
    public boolean resume(String phone) {
        return database.joined(sql -> sql.update("delete from sms_stop where phone = ?", phone)) == 1;
    }

    @Override
    public List<Reader> readers(String phone) {
        return database.joined(sql -> sql.query(
                READERS,
                row -> new Reader(Sql.id(row, "organization_id"), Sql.id(row, "order_id"), row.getString("name")),
                phone));
    }
}
