package org.sursis.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How well a way to a person is known to lead there. */
public enum Health {
    /** Somebody answered from there, or entered a code that was sent there, or a gateway signed that it arrived. */
    PROVEN,
    /** Nothing is known, or not for a year. */
    UNPROVEN,
    /** What is on its way there was not taken at the last attempt, or is delayed further on, and nothing was proven since. */
    FAILING,
    /** The address was refused for good, a message came back, or its owner wants none. */
    DEAD;

    /** How long a proof holds: people change firms, and numbers change hands. */
    public static final Duration PROOF_HOLDS = Duration.ofDays(365);

    /** The public code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What was seen of a way.
     *
     * @param provenAt when it was last proven, or null
     * @param takenAt when a message over it was last taken, or null
     * @param deadAt when a message over it last died, other than by being too late, or null
     * @param delayedAt when a mail server last said that a message there is delayed, or null
     * @param refused true while a message waits that was not taken at the last attempt
     * @param stopped true when its owner wants no messages
     */
    public record Signs(
            Instant provenAt, Instant takenAt, Instant deadAt, Instant delayedAt, boolean refused, boolean stopped) {

        /** Nothing was seen. */
        public static final Signs NONE = new Signs(null, null, null, null, false, false);

        /**
         * What these signs say at {@code now}. A death is over once something was taken or proven after it; a proof is worth nothing
         * once something died after it. A delay is over once something was proven: what is taken may be delayed as well.
         */
        public Health health(Instant now) {
            if (stopped || (deadAt != null && !after(takenAt, deadAt) && !after(provenAt, deadAt))) {
                return DEAD;
            }
            if (refused || (delayedAt != null && !after(provenAt, delayedAt))) {
                return FAILING;
            }
            boolean holds = provenAt != null
                    && provenAt.plus(PROOF_HOLDS).isAfter(now)
                    && (deadAt == null || provenAt.isAfter(deadAt));
            return holds ? PROVEN : UNPROVEN;
        }

        private static boolean after(Instant one, Instant other) {
            return one != null && one.isAfter(other);
        }
    }
}
