package org.sursis.notice.race;

import org.sursis.race.Reason;

/** Reasons in English. */
final class EnglishReasons implements ReasonWords {

    @Override
    public String say(Reason.Kind kind, Telling t) {
        return switch (kind) {
            case GOAL_PASSED -> filing(t) + " is not complete; " + last(t, "was") + ".";
            case PATH_LOST ->
                "even on a fast path (" + t.lost() + ") " + filing(t) + " " + complete(t, "only ") + "; "
                        + last(t, "is") + ".";
            case CHAIN_UNCONFIRMED -> "counsel has not confirmed that no filing is missing.";
            case NO_FILINGS -> "there is no filing, or all were abandoned: nothing can be reckoned.";
            case NO_GOAL -> filing(t) + " aims at " + other(t) + ", for which no day is known.";
            case NO_BASIS -> "nobody has said how long " + filing(t) + " takes.";
            case EXPECTED_DAY_PASSED ->
                filing(t) + " was expected on " + t.day() + "; that day has passed and nothing else is known.";
            case EXPECTED_DAY_ONLY ->
                filing(t) + " is expected on " + t.day()
                        + "; nobody has said how long it takes once what it requires is" + " complete.";
            case OUTSIDE_COVERAGE ->
                filing(t) + " cannot be reckoned: the calendar " + other(t) + " would have to cover " + t.day()
                        + " and " + (t.ends() ? "ends" : "begins") + " on " + t.latest() + ".";
            case REQUIREMENT_MISSING -> filing(t) + " requires " + other(t) + ", which the order does not have.";
            case CIRCLE ->
                filing(t) + " is among filings that require each other in a circle, or waits for such filings.";
            case PACE -> pace(t);
            case ALL_COMPLETE -> "every filing is complete.";
            case COMPLETE_TOO_LATE -> filing(t) + " was complete on " + t.day() + ", too late: " + last(t, "was") + ".";
            case REQUIREMENT_ABANDONED -> filing(t) + " still requires " + other(t) + ", which was abandoned.";
            case BEGUN_EARLY ->
                filing(t) + " has begun, but it requires " + other(t) + ", which is not complete: it ends no earlier.";
            case START_UNKNOWN ->
                filing(t) + " is awaited, and nobody wrote down since when: it is reckoned as if it began today.";
        };
    }

    private static String pace(Telling t) {
        return "at today's pace " + filing(t) + " " + complete(t, "") + " (" + t.planning()
                + "), the last day on which it " + (t.past() ? "helped was " : "helps is ") + t.latest() + ": "
                + t.margin() + ".";
    }

    private static String complete(Telling t, String only) {
        return (t.filing().comes() ? "comes " : "is complete ")
                + only
                + (t.day() == null ? "beyond the time that can be foreseen" : "on " + t.day());
    }

    private static String last(Telling t, String verb) {
        return t.removal()
                ? "the last day before the removal " + verb + " " + t.latest()
                : "the last day in time " + verb + " " + t.latest() + " (" + other(t) + ")";
    }

    private static String filing(Telling t) {
        return t.filing().said();
    }

    private static String other(Telling t) {
        return t.other().said();
    }
}
