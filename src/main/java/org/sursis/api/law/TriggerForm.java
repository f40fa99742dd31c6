package org.sursis.api.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sursis.calendar.CivilTime;
import org.sursis.watch.typed.Moments;

/** The moment of an event: a day; a day and an hour on the clock of the place; or an instant with its offset. */
record TriggerForm(LocalDate day, LocalTime time, Instant instant) {
    static final String EXPECTED =
            "must be a day such as 2026-11-06, with its hour where it counts: 2026-10-31T22:00, or with an offset";
    private static final Pattern LOCAL = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d(?::\\d\\d)?)");

    static Optional<TriggerForm> read(String text) {
        var local = LOCAL.matcher(text);
        if (local.matches()) {
            return Moments.date(local.group(1))
                    .flatMap(day -> Moments.time(local.group(2)).map(time -> new TriggerForm(day, time, null)));
        }
        return Moments.date(text).map(day -> new TriggerForm(day, null, null)).or(() -> Moments.timestamp(text)
                .map(at -> new TriggerForm(null, null, at)));
    }

    /** The same as the clock of a zone shows it. */
    LocalDateTime in(ZoneId zone) {
        if (instant != null) {
            return CivilTime.shown(instant, zone).toLocalDateTime();
        }
        return day.atTime(time == null ? LocalTime.MIDNIGHT : time);
    }

    /** True where an hour is known. */
    boolean hasHour() {
        return time != null || instant != null;
    }
}
