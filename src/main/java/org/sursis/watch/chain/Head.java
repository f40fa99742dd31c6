package org.sursis.watch.chain;

import java.util.UUID;

/**
 * Where an organization's chain ends. Who keeps a head elsewhere can prove later that nothing up to it was changed.
 *
 * @param seq how many entries the chain has
 * @param hash of the last one, 64 hexadecimal digits; of a chain without entries {@link #NOTHING}
 */
public record Head(UUID organization, long seq, String hash) {
    /** What the first entry follows. */
    public static final String NOTHING = "0".repeat(64);

    /** The head of a chain that has no entry yet. */
    public static Head of(UUID organization) {
        return new Head(organization, 0, NOTHING);
    }
}
