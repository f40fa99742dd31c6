package org.sursis.board.oidc;

import java.util.Locale;

/**
 * With what a browser came back.
 *
 * @param email what the provider vouches for, or null unless {@link Kind#PROVEN}
 */
record Arrival(Kind kind, String email) {

    enum Kind {
        /** The mailbox is theirs. */
        PROVEN,
        /** The provider knows them, and does not vouch for a mailbox. */
        UNVERIFIED,
        /** They, or the provider, broke it off. */
        BROKEN_OFF,
        /** This browser did not set out for this answer. */
        NOT_THEIRS,
        /** What came is not to be believed. */
        NOT_BELIEVED,
        /** The provider could not be asked. */
        AWAY;

        /** As the log has it. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Arrival proven(String email) {
        return new Arrival(Kind.PROVEN, email);
    }

    static Arrival without(Kind kind) {
        return new Arrival(kind, null);
    }

    @Override
    public String toString() {
        return "Arrival[" + kind + "]";
    }
}
