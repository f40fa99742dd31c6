package org.sursis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sursis.alert.Delivery;
import org.sursis.watch.Actor;
import org.sursis.watch.Journal.Entry;

/**
 * An entry of the journal about one message, put together from a row that says which: {@code id}, {@code organization_id},
 * {@code order_id}, {@code channel}, and the name of the person as {@code reader}.
 */
final class Telling {
    private final UUID organization;
    private final UUID order;
    private final Map<String, String> details = new TreeMap<>();

    private Telling(UUID organization, UUID order) {
        this.organization = organization;
        this.order = order;
    }

    static Telling of(ResultSet row) throws SQLException {
        return new Telling(Sql.id(row, "organization_id"), Sql.id(row, "order_id"))
                .with("delivery", row.getString("id"))
                .with("to", row.getString("reader"))
                .with("subscription", row.getString("subscriber_id"))
                .with("webhook", row.getString("webhook_id"))
                .with("channel", row.getString("channel"));
    }

    static Telling of(Delivery delivery, String reader) {
        return new Telling(delivery.organization(), delivery.order())
                .with("delivery", delivery.id())
                .with("to", reader)
                .with("subscription", delivery.subscriber())
                .with("webhook", delivery.webhook())
                .with("channel", delivery.channel().code());
    }

    /** Adds a fact; one that is null is left out. */
    Telling with(String name, Object fact) {
        if (fact != null) {
            details.put(name, fact.toString());
        }
        return this;
    }

    /** The service itself did this. */
    Entry entry(String event, Instant at) {
        return entry(event, at, Actor.SERVICE);
    }

    Entry entry(String event, Instant at, String who) {
        return new Entry(organization, order, at, who, event, details);
    }
}
