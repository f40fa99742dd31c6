package org.sursis.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What became of an order's messages so far.
 *
 * @param undelivered those that no next hop has taken
 * @param used every way over which a message was ever planned
 * @param takenAt of these ways, when a message was last taken by the next hop; a way over which none was is not in it
 */
public record Post(List<Undelivered> undelivered, Set<Way> used, Map<Way, Instant> takenAt) {
    /** Nothing was ever sent. */
    public static final Post NONE = new Post(List.of(), Set.of(), Map.of());

    public Post {
        undelivered = List.copyOf(undelivered);
        used = Set.copyOf(used);
        takenAt = Map.copyOf(takenAt);
    }

    /** Everybody to whom a message was ever planned. */
    Set<UUID> everTold() {
        return used.stream().map(Way::contact).collect(Collectors.toSet());
    }

    /** The same when everything that is on its way, and these messages, are taken by {@code at}. */
    Post taken(Collection<Delivery> planned, Instant at) {
        var ways = new HashMap<>(takenAt);
        undelivered.forEach(u -> ways.put(u.way(), at));
        planned.forEach(m -> ways.put(m.way(), at));
        var all = new HashSet<>(used);
        all.addAll(ways.keySet());
        return new Post(List.of(), all, ways);
    }
}
