package org.sursis.watch.typed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Dates and times as ISO 8601 and RFC 3339 write them, and in no other way that {@code java.time} would also take. */
public final class Moments {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}(:[0-9]{2})?");
    private static final Pattern TIMESTAMP = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Year FIRST = Year.of(1900);

    private Moments() {}

    /** A calendar date of 1900 or later; empty for anything else. */
    public static Optional<LocalDate> date(String text) {
        return parsed(text, DATE, LocalDate::parse).filter(date -> date.getYear() >= FIRST.getValue());
    }

    /** A time of day to the minute or second; empty for anything else. */
    public static Optional<LocalTime> time(String text) {
        return parsed(text, TIME, LocalTime::parse);
    }

    /** An instant with its offset, of 1900 or later; empty for anything else. */
    public static Optional<Instant> timestamp(String text) {
        return parsed(text, TIMESTAMP, OffsetDateTime::parse)
                .filter(at -> at.getYear() >= FIRST.getValue())
                .map(OffsetDateTime::toInstant);
    }

    private static <T> Optional<T> parsed(String text, Pattern shape, Function<String, T> parse) {
        if (!shape.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException notOnAnyCalendar) {
            return Optional.empty();
        }
    }
}
