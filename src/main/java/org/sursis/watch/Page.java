package org.sursis.watch;

import java.util.List;

/** A stretch of a list; {@code next} is the opaque cursor of the following stretch, or null at the end. */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** What of a list is asked for: after which cursor (null from the start) and at most how many. */
    public record Ask(String cursor, int limit) {}
}
