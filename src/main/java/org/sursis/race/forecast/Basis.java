package org.sursis.race.forecast;

import java.time.LocalDate;
import java.util.Locale;
import org.sursis.docket.Estimate;

/**
 * What a forecast rests on, so that it can be shown beside it.
 *
 * @param range business days: counsel's estimate, or the published fast, typical and slow; null for every other kind
 * @param completed past cases that ran to their end; 0 unless the kind is {@code HISTORY}
 * @param waiting past cases that are still waiting or were given up; 0 unless the kind is {@code HISTORY}
 * @param day counsel's expected day, or the day on which the filing was complete where known; null for every other kind
 */
public record Basis(Kind kind, Estimate range, int completed, int waiting, LocalDate day) {

    /** Where the knowledge comes from; of several the first one in this order is taken. */
    public enum Kind {
        /** Nothing is left to forecast. */
        COMPLETE,
        /** Counsel's own three-point estimate. */
        ESTIMATE,
        /** The organization's own cases of the same filing. */
        HISTORY,
        /** The range that the rule pack cites. */
        PUBLISHED,
        /** The one day that counsel expects. */
        EXPECTED_DAY,
        UNKNOWN;

        /** The public code, kebab-case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Nobody has said. */
    public static final Basis UNKNOWN = new Basis(Kind.UNKNOWN, null, 0, 0, null);

    static Basis estimate(Estimate range) {
        return new Basis(Kind.ESTIMATE, range, 0, 0, null);
    }

    static Basis history(int completed, int waiting) {
        return new Basis(Kind.HISTORY, null, completed, waiting, null);
    }

    static Basis published(Estimate range) {
        return new Basis(Kind.PUBLISHED, range, 0, 0, null);
    }

    /** The one day that counsel expects. */
    public static Basis expected(LocalDate day) {
        return new Basis(Kind.EXPECTED_DAY, null, 0, 0, day);
    }

    /** Complete since that day, or since a day that nobody wrote down when null. */
    public static Basis complete(LocalDate day) {
        return new Basis(Kind.COMPLETE, null, 0, 0, day);
    }
}
