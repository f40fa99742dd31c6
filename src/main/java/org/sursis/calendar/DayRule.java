package org.sursis.calendar;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previous;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.util.Locale;
import java.util.regex.Pattern;

/** A day of the year as people describe it. */
@FunctionalInterface
public interface DayRule {

    /** That day in a year of the Gregorian calendar. */
    LocalDate in(int year);

    /**
     * Reads a rule as a lawyer writes it: {@code 12-25}; {@code easter}, {@code easter -2}, {@code easter +1};
     * {@code 3rd monday of 02}; {@code last monday of 05}; {@code monday before 05-25} (also {@code after}, {@code on or before},
     * {@code on or after}, {@code nearest}), where the second day may itself be described ({@code friday before last sunday of 02}).
     *
     * @throws IllegalArgumentException with a sentence that says what was expected
     */
    static DayRule of(String text) {
        return Described.read(text.strip().toLowerCase(Locale.ROOT));
    }

    /** The forms that {@link #of} knows. */
    final class Described {
        private static final Pattern DATE = Pattern.compile("(\\d\\d)-(\\d\\d)");
        private static final Pattern EASTER = Pattern.compile("easter(?: ?([+-]\\d{1,2}))?");
        private static final String WEEKDAY = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
        private static final Pattern NTH = Pattern.compile("(1st|2nd|3rd|4th|last) " + WEEKDAY + " of (\\d\\d)");
        private static final Pattern BESIDE =
                Pattern.compile(WEEKDAY + " (before|after|on or before|on or after|nearest) (.+)");

        private Described() {}

        private static DayRule read(String text) {
            var date = DATE.matcher(text);
            if (date.matches()) {
                return fixed(text, Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)));
            }
            var easter = EASTER.matcher(text);
            if (easter.matches()) {
                int days = easter.group(1) == null ? 0 : Integer.parseInt(easter.group(1));
                return year -> Easter.sunday(year).plusDays(days);
            }
            var nth = NTH.matcher(text);
            if (nth.matches()) {
                return nth(text, nth.group(1), weekday(nth.group(2)), Integer.parseInt(nth.group(3)));
            }
            var beside = BESIDE.matcher(text);
            if (beside.matches()) {
                return beside(weekday(beside.group(1)), beside.group(2), read(beside.group(3)));
            }
            throw unknown(text);
        }

        private static DayRule fixed(String text, int month, int day) {
            try {
                var date = MonthDay.of(month, day);
                if (date.equals(MonthDay.of(Month.FEBRUARY, 29))) {
                    throw unknown(text);
                }
                return date::atYear;
            } catch (DateTimeException e) {
                throw unknown(text);
            }
        }

        private static DayRule nth(String text, String which, DayOfWeek weekday, int month) {
            if (month < 1 || month > 12) {
                throw unknown(text);
            }
            int ordinal = which.equals("last") ? -1 : which.charAt(0) - '0';
            return year -> LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, weekday));
        }

        private static DayRule beside(DayOfWeek weekday, String side, DayRule other) {
            TemporalAdjuster adjuster =
                    switch (side) {
                        case "before" -> previous(weekday);
                        case "after" -> next(weekday);
                        case "on or before" -> previousOrSame(weekday);
                        case "on or after" -> nextOrSame(weekday);
                        default -> nearest(weekday);
                    };
            return year -> other.in(year).with(adjuster);
        }

        private static TemporalAdjuster nearest(DayOfWeek weekday) {
            return day -> day.minus(3, ChronoUnit.DAYS).with(nextOrSame(weekday));
        }

        private static DayOfWeek weekday(String name) {
            return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        }

        private static IllegalArgumentException unknown(String text) {
            return new IllegalArgumentException("'" + text
                    + "' is no day of the year; expected 12-25, easter -2, 3rd monday of 02 or monday before 05-25");
        }
    }
}
