package org.sursis.watch.unreached;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sursis.watch.Everywhere;

/** Finds orders for which nobody could be reached and something was taken since. */
@ApplicationScoped
@Everywhere
public class ReachedAgain {
    private static final int HANDFUL = 50;

    private final UnreachedOrders orders;

    ReachedAgain(UnreachedOrders orders) {
        this.orders = orders;
    }

    /** A handful of them. */
    @Transactional
    public List<UnreachedOrders.Key> now() {
        return orders.reached(HANDFUL);
    }
}
