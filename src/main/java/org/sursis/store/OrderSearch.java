package org.sursis.store;

import io.quarkus.panache.common.Parameters;
import java.util.UUID;
import org.sursis.watch.Orders.Filter;
import org.sursis.watch.Orders.Sort;

/** A list's filter as the condition of a query: only the sides that were narrowed, so that each finds its index. */
final class OrderSearch {
    private final StringBuilder where = new StringBuilder("organizationId = :organization");
    private final String key;
    private final Parameters parameters;

    OrderSearch(UUID organization, Filter filter, Sort sort, SortedCursor.Place after) {
        parameters = Parameters.with("organization", organization).and("below", after.seq());
        key = key(sort);
        if (key == null) {
            where.append(" and seq < :below");
        } else {
            // Said with its first half on its own, which the index can begin at; an "or" alone reads it from its left
            // end.
            where.append(" and " + key + " >= :key and (" + key + " > :key or seq < :below)");
            parameters.and("key", after.key());
        }
        narrow(" and standing = :standing", "standing", Codes.of(filter.standing()));
        narrow(" and removal.date < :removalBefore", "removalBefore", filter.removalBefore());
        narrow(" and brief.slackDays < :slackBelow", "slackBelow", filter.slackBelow());
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

    /** A column of whole numbers; null where the sequence number alone decides. */
    private static String key(Sort sort) {
        return switch (sort) {
            case NEWEST -> null;
            case SLACK -> "precedence";
            case REMOVAL -> "removalDay";
        };
    }

    String sorted() {
        return where + " order by " + (key == null ? "" : key + ", ") + "seq desc";
    }

    Parameters parameters() {
        return parameters;
    }
}
