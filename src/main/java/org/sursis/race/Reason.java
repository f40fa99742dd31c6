package org.sursis.race;

import java.time.LocalDate;
import java.util.Locale;
import org.sursis.calendar.OutsideCoverage;

/**
 * One thing that explains an assessment, as facts without words. What a kind does not name is null.
 *
 * @param filing the code of the filing that it is about
 * @param other a second name: a goal's key, another filing's code, a calendar's id
 */
public record Reason(Kind kind, String filing, String other, LocalDate day, LocalDate latest, Integer businessDays) {

    /** What is said, and which facts come with it. */
    public enum Kind {
        /** {@code filing} is not complete and {@code other} closed with {@code latest}. */
        GOAL_PASSED,
        /** Even the fast path of {@code filing} ends on {@code day} (null: beyond the horizon), after {@code latest} of {@code other}. */
        PATH_LOST,
        /** Counsel has not said that the chain is complete. */
        CHAIN_UNCONFIRMED,
        /** No filing is there, or all were abandoned. */
        NO_FILINGS,
        /** {@code filing} aims at {@code other}, and no day is known for that. */
        NO_GOAL,
        /** Nobody has said how long {@code filing} takes. */
        NO_BASIS,
        /** {@code filing} was expected on {@code day}, which has passed, and nothing else is known. */
        EXPECTED_DAY_PASSED,
        /** {@code filing} is expected on {@code day}; how long it takes behind what it still requires, nobody has said. */
        EXPECTED_DAY_ONLY,
        /** {@code filing} cannot be reckoned: the calendar {@code other} was asked for {@code day} and its nearest is {@code latest}. */
        OUTSIDE_COVERAGE,
        /** {@code filing} requires {@code other}, which the order does not have. */
        REQUIREMENT_MISSING,
        /** {@code filing} is part of, or behind, filings that require each other in a circle. */
        CIRCLE,
        /**
         * At today's pace {@code filing} is complete on {@code day} (null: beyond the horizon) by the planning quantile; the last day
         * on which it helps is {@code latest}; {@code businessDays} are left over.
         */
        PACE,
        /** Every filing is complete. */
        ALL_COMPLETE,
        /** {@code filing} was complete on {@code day}, after {@code latest}, the last day of {@code other}. */
        COMPLETE_TOO_LATE,
        /** {@code filing} still names {@code other}, which was abandoned, as required. */
        REQUIREMENT_ABANDONED,
        /** {@code filing} has begun although {@code other}, which it requires, is not complete: it ends no earlier than that. */
        BEGUN_EARLY,
        /** {@code filing} is pending and nobody wrote down since when: it is taken to begin today. */
        START_UNKNOWN;

        /** The public code, kebab-case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Reason of(Kind kind) {
        return new Reason(kind, null, null, null, null, null);
    }

    static Reason of(Kind kind, String filing) {
        return new Reason(kind, filing, null, null, null, null);
    }

    static Reason of(Kind kind, String filing, String other) {
        return new Reason(kind, filing, other, null, null, null);
    }

    static Reason of(Kind kind, String filing, LocalDate day) {
        return new Reason(kind, filing, null, day, null, null);
    }

    static Reason of(Kind kind, String filing, String other, LocalDate day, LocalDate latest) {
        return new Reason(kind, filing, other, day, latest, null);
    }

    static Reason pace(String filing, LocalDate day, LocalDate latest, int businessDays) {
        return new Reason(Kind.PACE, filing, null, day, latest, businessDays);
    }

    static Reason outside(String filing, OutsideCoverage unknown) {
        var nearest = unknown.day().isBefore(unknown.from()) ? unknown.from() : unknown.to();
        return of(Kind.OUTSIDE_COVERAGE, filing, unknown.calendar(), unknown.day(), nearest);
    }
}
