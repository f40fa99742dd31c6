package org.sursis.watch.unreached;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is kept of orders for which nobody can be reached. Every method runs inside a transaction that holds the orders locked. */
public interface UnreachedOrders {

    /** Of which of these orders it is known. */
    Map<UUID, Unreached> of(Collection<UUID> orders);

    /** An order that is watched. */
    record Key(UUID organization, UUID id) {}

    /** Up to {@code limit} open orders for which a look found nobody, and of which something was taken since then. */
    List<Key> reached(int limit);

    /** Stores how it stands. */
    void save(UUID organization, UUID order, Unreached unreached);

    /** Somebody can be reached, or the order is closed. */
    void end(UUID order);
}
