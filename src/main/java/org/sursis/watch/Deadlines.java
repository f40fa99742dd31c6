package org.sursis.watch;

import java.util.List;
import java.util.UUID;
import org.sursis.law.order.KeptDeadline;

/** What is kept of the deadlines of orders. Every method runs inside a transaction that the scene opened. */
public interface Deadlines {

    /** What is kept of an order's deadlines. */
    List<KeptDeadline> of(UUID order);

    /** Makes what is kept of an order's deadlines the same as this list. */
    void keep(UUID organization, UUID order, List<KeptDeadline> kept);
}
