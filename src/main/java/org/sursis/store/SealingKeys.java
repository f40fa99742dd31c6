package org.sursis.store;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys that the operator gave.
 *
 * @param current under which secrets are kept; without it they are kept in the clear
 * @param old under which some may stand still
 */
public record SealingKeys(Optional<SealingKey> current, Optional<SealingKey> old) {

    Optional<SealingKey> called(byte[] id) {
        return Stream.of(current, old)
                .flatMap(Optional::stream)
                .filter(key -> key.is(id))
                .findFirst();
    }

    /** What people call the current one, or null. */
    String name() {
        return current.map(SealingKey::name).orElse(null);
    }
}
