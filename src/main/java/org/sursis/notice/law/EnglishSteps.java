package org.sursis.notice.law;

import org.sursis.calendar.Step;
import org.sursis.docket.Language;

/** Steps in English. */
final class EnglishSteps extends StepWords {
    static final StepWords WORDS = new EnglishSteps();

    private EnglishSteps() {
        super(Language.EN);
    }

    @Override
    String say(Step s) {
        return switch (s.kind()) {
            case DAY_ZERO -> day(s) + " is day 0: the day of the event is not counted.";
            case DAYS_LATER -> later(s);
            case MONTHS_LATER -> many(s, "month") + " after " + day(s) + " is " + to(s) + ".";
            case YEARS_LATER -> many(s, "year") + " after " + day(s) + " is " + to(s) + ".";
            case END_OF_MONTH -> "That month has no day " + s.number() + ": its last day counts, " + to(s) + ".";
            case NOT_COUNTED -> day(s) + " is not counted (" + what(s) + ").";
            case PAUSE -> pause(s);
            case MOVED -> day(s) + " is a holiday (" + what(s) + "): the last day moves to " + to(s) + ".";
            case ORDINARY -> day(s) + " is an ordinary day: it is the last day.";
            case NOT_MOVED ->
                day(s) + " is not an ordinary day (" + what(s) + "), and the text does not move the last day off it.";
            case AS_IT_FALLS -> day(s) + " stands as it falls: no holiday moves it.";
            case SAFE_BEFORE -> "To be safe, act on the last open day before: " + to(s) + ".";
            case OTHER_READING -> "There is a more favourable reading, on which nobody should rely:";
            case ARGUABLE_AFTER -> "On that reading it may still be done on " + to(s) + ".";
            case PERHAPS ->
                day(s) + " may be a holiday (" + what(s) + "), which is not settled: it remains the safe day; if it is"
                        + " one, " + to(s) + " is still in time.";
            case BUSINESS_DAYS_LATER -> many(s, "business day") + " after " + day(s) + " is " + to(s) + ".";
            case CLEAR_DAYS_BEFORE ->
                many(s, "clear day") + " before " + day(s) + ", neither end counted: no later than " + to(s) + ".";
            case DAYS_BEFORE -> many(s, "day") + " before " + day(s) + ", the last one counted: " + to(s) + ".";
            case BEGINS -> "The clock starts on " + dayOfTime(s) + " at " + hour(s) + ".";
            case FIRST_MOMENT ->
                "The hour is not known: the clock starts with the first moment of " + dayOfTime(s) + ".";
            case HOURS_ELAPSED -> many(s, "hour") + " have elapsed on " + dayOfTime(s) + " at " + hour(s) + ".";
            case SAME_CLOCK_TIME ->
                "The clocks change in between: they show the same time again on " + dayOfTime(s) + " at " + hour(s)
                        + ". The earlier of the two is safe.";
            case STATED_HOUR -> "The text names the hour: " + dayOfTime(s) + " at " + hour(s) + ".";
            case STANDARD_TIME -> "Read as standard time, that is " + hour(s) + " on the clock.";
            case AFTER_HOURS -> "It came after " + hour(s) + " on " + dayOfTime(s) + ": it counts as the next day.";
            case BY_RULE -> "By \"" + s.what().in("en") + "\" (" + s.authority() + ") that day is " + to(s) + ".";
            case LATER_OF -> "The latest of these days counts: " + to(s) + ".";
            case STRICTEST_REGISTRY ->
                "No registry was named: the safe day is the earliest of all registries; where a registry's own holidays"
                        + " move it, " + to(s) + " is still arguable.";
        };
    }

    private String later(Step s) {
        return withGaps(s)
                ? "Counting " + many(s, "day") + " from " + day(s) + " without those leads to " + to(s) + "."
                : many(s, "day") + " after " + day(s) + " is " + to(s) + ".";
    }

    private String pause(Step s) {
        return s.what() == null
                ? "The clock stands still from " + day(s) + " to " + to(s) + ", both included."
                : day(s) + " to " + to(s) + " are not counted (" + what(s) + ").";
    }

    private static String many(Step s, String unit) {
        return s.number() + " " + unit + (s.number() == 1 ? "" : "s");
    }

    @Override
    String doubt(boolean secondary) {
        return secondary
                ? "Only a secondary source is known for this rule (confidence C): read the text itself before relying on"
                        + " the date."
                : "This rule is not verified: read the text itself before relying on the date.";
    }

    @Override
    String noAdvice() {
        return "Arithmetic and sources, not legal advice.";
    }
}
