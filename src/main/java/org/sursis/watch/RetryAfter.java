package org.sursis.watch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long another server asks us to wait, by the header of that name (RFC 9110, 10.2.3). */
public final class RetryAfter {
    /** Who asks for more than a day does not mean it; the target would have passed. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /**
     * Reads seconds or a date.
     *
     * @param header as it came, or null
     * @return at most a day; null when nobody asked or it cannot be read
     */
    public static Duration of(String header, Instant now) {
        if (header == null) {
            return null;
        }
        var asked = header.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(header)) : until(header, now);
        return asked == null || asked.isNegative() ? null : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Duration until(String header, Instant now) {
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException notDate) {
            return null;
        }
    }
}
