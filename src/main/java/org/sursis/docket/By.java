package org.sursis.docket;

import java.util.UUID;

/**
 * Who did something alone that a second person is to see.
 *
 * @param id tells people apart, since names are not unique; null where it was not written down
 * @param name for the history
 */
public record By(UUID id, String name) {

    /** True when this is the other person; by name where one of them has no id. */
    public boolean sameAs(By other) {
        return id == null || other.id == null ? name.equals(other.name) : id.equals(other.id);
    }
}
