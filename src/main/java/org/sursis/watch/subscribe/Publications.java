package org.sursis.watch.subscribe;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders of which subscribers of a whole organization are told. Every method runs inside a transaction that the scene opened. */
public interface Publications {

    /** Tells subscribers of the whole organization about this order from now on; false when that was so already. */
    boolean publish(UUID organization, UUID order, Instant at, String by);

    /** Tells them no more; false when that was so already. */
    boolean withdraw(UUID organization, UUID order);

    /** Since when an order is published. */
    Optional<Publication> publication(UUID organization, UUID order);

    /** Since when an order is published, and by whom. */
    record Publication(Instant at, String by) {}

    /** The open orders that an organization publishes; none unless it does. */
    List<UUID> published(UUID organization);
}
