package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.alert.DeliveryState;
import org.sursis.watch.Receipts;

/** News of messages that were handed over, in SQL by hand beside the queue that they come from. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcReceipts implements Receipts {
    /** The order first, as every scene takes it, and only then the message. */
    private static final String HOLD_ORDER = """
            select o.id from removal_order o join delivery d on d.order_id = o.id
            where d.id = ?
            for no key update of o
            """;

    /** What a webhook took it answered for itself. */
    private static final String HOLD = """
            select d.id, d.organization_id, d.order_id, d.subscriber_id, d.channel, d.state, c.name
            from delivery d left join contact c on c.order_id = d.order_id and c.id = d.contact_id
            where d.id = ? and d.webhook_id is null
            for no key update of d
            """;

    private static final String BY_GATEWAY =
            "select id from delivery where channel = 'sms' and provider_id = ? limit 2";

    private static final String END = """
            with ended as (
                update delivery
                set state = ?, because = ?, ended_at = ?, next_attempt_at = null, lease_token = null, lease_until = null,
                    sent_at = case when ? then coalesce(sent_at, ?) else sent_at end
                where id = ?
                returning id, attempts
            )
            update attempt a set ended_at = ?, result = ?, because = ?
            from ended e
            where a.delivery_id = e.id and a.number = e.attempts and a.ended_at is null
            """;

    private static final String DELAYED = "update delivery set delayed_at = greatest(delayed_at, ?) where id = ?";

    private static final String NOTED = """
            select exists (
                select 1 from journal where order_id = ? and event = ? and details ->> 'delivery' = ?) as noted
            """;

    private final Database database;

    JdbcReceipts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Handed> hold(UUID delivery) {
        return database.joined(sql -> {
            sql.query(HOLD_ORDER, row -> Sql.id(row, "id"), delivery);
            return sql.query(HOLD, JdbcReceipts::handed, delivery).stream().findFirst();
        });
    }

    @Override
    public Optional<UUID> byGateway(String providerId) {
        var found = database.joined(sql -> sql.query(BY_GATEWAY, row -> Sql.id(row, "id"), providerId));
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Handed handed(ResultSet row) throws SQLException {
        return new Handed(
                Sql.id(row, "id"),
                Sql.id(row, "organization_id"),
                Sql.id(row, "order_id"),
                Sql.id(row, "subscriber_id"),
                row.getString("name"),
                Codes.to(Channel.class, row.getString("channel")),
                Codes.to(DeliveryState.class, row.getString("state")));
    }

    @Override
    public void end(Handed message, DeliveryState state, Instant at, String because) {
        boolean arrived = state == DeliveryState.CONFIRMED;
        var result = arrived ? DeliveryState.SENT : state;
        database.joined(sql -> sql.update(
                END, state.code(), because, at, arrived, at, message.delivery(), at, result.code(), because));
    }

    @Override
    public void delayed(Handed message, Instant at) {
        database.joined(sql -> sql.update(DELAYED, at, message.delivery()));
    }

    @Override
    public boolean noted(Handed message, String event) {
        // Of what is of no one order only how it ended is told.
        return message.order() == null
                || database.joined(sql -> sql.one(
                        NOTED,
                        row -> row.getBoolean("noted"),
                        message.order(),
                        event,
                        message.delivery().toString()));
    }
}
