package org.sursis.board.page;

import jakarta.inject.Singleton;
import java.util.List;
import org.sursis.watch.Actor;
import org.sursis.watch.Orders;
import org.sursis.watch.Page;
import org.sursis.watch.ReadCase;
import org.sursis.watch.Watched;

/** Open orders, the most urgent first. */
@Singleton
class OpenOrders {
    static final int MOST = 100;

    private final ReadCase cases;

    OpenOrders(ReadCase cases) {
        this.cases = cases;
    }

    /** The most urgent, and whether there are others. */
    record Urgent(List<Watched> orders, boolean more) {}

    Urgent urgent(Actor who) {
        var page = cases.orders(who, Orders.Filter.NONE, Orders.Sort.SLACK, new Page.Ask(null, MOST));
        // In this order the closed ones come last.
        var open = page.items().stream().filter(o -> o.file().order().open()).toList();
        return new Urgent(
                open, page.next() != null && open.size() == page.items().size());
    }
}
