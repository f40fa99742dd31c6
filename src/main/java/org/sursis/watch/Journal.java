package org.sursis.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What happened, in the order in which it happened; only ever added to, in the transaction of what it tells of. It is read with its
 * chain, through {@link org.sursis.watch.chain.Chain}: entries take their places in it when the transaction commits.
 */
public interface Journal {

    /** Adds an entry. {@code order} may be null for what concerns the whole organization. */
    void add(Entry entry);

    /** Adds several at once. */
    void addAll(List<Entry> entries);

    /**
     * One thing that happened.
     *
     * @param who the key, person or the service itself
     * @param event kebab-case code of what happened
     * @param details facts by name in camelCase; no names of persons to be removed, no secrets
     */
    record Entry(UUID organization, UUID order, Instant at, String who, String event, Map<String, String> details) {

        public Entry {
            details = Map.copyOf(details);
        }
    }
}
