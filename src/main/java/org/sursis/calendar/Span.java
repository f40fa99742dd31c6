package org.sursis.calendar;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** A period of a rule: a whole number of one unit. Which days of it count is the engine's affair. */
public record Span(int amount, Unit unit) {
    private static final Pattern ISO = Pattern.compile("P(\\d{1,4})([DMY])|PT(\\d{1,4})H");

    /** What is counted. */
    public enum Unit {
        DAYS,
        MONTHS,
        YEARS,
        HOURS
    }

    public Span {
        if (amount < 0) {
            throw new IllegalArgumentException("a period is not negative");
        }
    }

    /** A number of days. */
    public static Span days(int amount) {
        return new Span(amount, Unit.DAYS);
    }

    /**
     * Reads a period in ISO 8601 with one unit: {@code P15D}, {@code P12M}, {@code P1Y}, {@code PT48H}.
     *
     * @throws IllegalArgumentException with a sentence that says what was expected
     */
    public static Span of(String text) {
        var match = ISO.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no period; expected days, months, years or hours as P15D, P12M, P1Y or PT48H");
        }
        if (match.group(3) != null) {
            return new Span(Integer.parseInt(match.group(3)), Unit.HOURS);
        }
        var unit =
                switch (match.group(2)) {
                    case "D" -> Unit.DAYS;
                    case "M" -> Unit.MONTHS;
                    default -> Unit.YEARS;
                };
        return new Span(Integer.parseInt(match.group(1)), unit);
    }

    /**
     * The day that lies this much later. Months and years go to the same calendar number, or to the last day of a month
     * that has no such number (Interpretation Act, R.S.C. 1985, c. I-21, s. 28).
     *
     * @throws IllegalStateException for hours, which do not lead to a day
     */
    public LocalDate after(LocalDate day) {
        return switch (unit) {
            case DAYS -> day.plusDays(amount);
            case MONTHS -> day.plusMonths(amount);
            case YEARS -> day.plusYears(amount);
            case HOURS -> throw new IllegalStateException("hours lead to an instant");
        };
    }

    /** As it was read. */
    @Override
    public String toString() {
        return switch (unit) {
            case DAYS -> "P" + amount + "D";
            case MONTHS -> "P" + amount + "M";
            case YEARS -> "P" + amount + "Y";
            case HOURS -> "PT" + amount + "H";
        };
    }
}
