package org.sursis.docket;

/**
 * Counsel's own three-point estimate of how long a filing takes, in business days of the office that issues it, counted
 * from the day it was started. {@code 0 <= optimistic <= likely <= pessimistic}.
 */
public record Estimate(int optimistic, int likely, int pessimistic) {
    /** The longest estimate accepted, in business days (about eight years). */
    public static final int LONGEST = 2_000;

    public Estimate {
        if (optimistic < 0 || optimistic > likely || likely > pessimistic || pessimistic > LONGEST) {
            throw new IllegalArgumentException(
                    "an estimate runs 0 <= optimistic <= likely <= pessimistic <= " + LONGEST);
        }
    }
}
