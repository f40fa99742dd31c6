package org.sursis.watch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sursis.law.order.KeptDeadline;

/** What is kept of the deadlines of orders. Every method runs inside a transaction that the scene opened. */
public interface Deadlines {

    /** What is kept of the deadlines of orders; an order without is not in it. */
    Map<UUID, List<KeptDeadline>> of(Collection<UUID> orders);

    /** Makes what is kept of an order's deadlines the same as this list. */
    void keep(UUID organization, UUID order, List<KeptDeadline> kept);
}
