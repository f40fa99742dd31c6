package org.sursis.store;

import io.quarkus.panache.common.Parameters;
import java.util.UUID;
import org.sursis.watch.Orders.Filter;

/** A list's filter as the condition of a query: only the sides that were narrowed, so that each finds its index. */
final class OrderSearch {
    private final StringBuilder where = new StringBuilder("organizationId = :organization and seq < :below");
    private final Parameters parameters;

    OrderSearch(UUID organization, Filter filter, long below) {
        parameters = Parameters.with("organization", organization).and("below", below);
        narrow(" and standing = :standing", "standing", Codes.of(filter.standing()));
        narrow(" and removal.date < :removalBefore", "removalBefore", filter.removalBefore());
        // Found by position and not by LIKE, so that no sign in it means more than itself.
        narrow(
                " and locate(:text, referenceFolded) > 0",
                "text",
                filter.text() == null ? null : Folded.of(filter.text()));
    }

    private void narrow(String condition, String name, Object value) {
        if (value != null) {
            where.append(condition);
            parameters.and(name, value);
        }
    }

    String newestFirst() {
        return where + " order by seq desc";
    }

    Parameters parameters() {
        return parameters;
    }
}
