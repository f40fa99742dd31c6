package org.sursis.watch;

import java.util.UUID;

/**
 * Whose rows a transaction sees and may write. The database holds to it, so that a query that forgets its organization finds nothing.
 *
 * @param organization the one, or null for all
 */
public record Reach(UUID organization) {

    /** All organizations: for the watch itself. */
    public static final Reach ALL = new Reach(null);

    /** One organization alone. */
    public static Reach of(UUID organization) {
        if (organization == null) {
            throw new IllegalArgumentException("an organization is needed");
        }
        return new Reach(organization);
    }

    /** True when this is every organization. */
    public boolean all() {
        return organization == null;
    }

    private boolean covers(Reach other) {
        return all() || equals(other);
    }

    /** The reach of what is done inside this one: never a wider one. */
    Reach then(Reach inner) {
        if (!covers(inner)) {
            throw new IllegalStateException("inside a transaction of one organization a scene wants "
                    + (inner.all() ? "all" : "another") + ": a bug");
        }
        return this;
    }
}
