package org.sursis.watch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.alert.DeliveryState;

/** Messages of which a next hop tells afterwards what became of them. */
public interface Receipts {

    /** A message, held together with its order until the transaction ends; empty when there is none with this id. */
    Optional<Handed> hold(UUID delivery);

    /** The short message that a gateway knows by this id of its own; empty when there is none, or more than one. */
    Optional<UUID> byGateway(String providerId);

    /**
     * A message that was handed over.
     *
     * @param order the order that it tells of, or null where it is of no one order
     * @param subscriber the subscription that it went to, or null where it went to a contact
     * @param reader the name of the contact it went to, or null
     */
    record Handed(
            UUID delivery,
            UUID organization,
            UUID order,
            UUID subscriber,
            String reader,
            Channel channel,
            DeliveryState state) {}

    /** Ends a message that is held. An attempt that is under way ends with it, and whoever makes it settles nothing any more. */
    void end(Handed message, DeliveryState state, Instant at, String because);

    /** Remembers that a message that is held is delayed on its way: its address is not to be relied on until something proves it. */
    void delayed(Handed message, Instant at);

    /** True when the journal of the order already tells this event of this message. */
    boolean noted(Handed message, String event);
}
