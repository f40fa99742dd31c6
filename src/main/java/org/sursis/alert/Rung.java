package org.sursis.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.sursis.calendar.CivilTime;

/**
 * One lead time before a target: whole civil days, or hours. Written in ISO 8601: {@code P14D}, {@code PT6H}.
 *
 * @param days civil days before the target's day; 0 for a rung in hours
 * @param hours elapsed hours before the target; 0 for a rung in days
 */
public record Rung(int days, int hours) {

    public Rung {
        if (days < 0 || hours < 0 || (days == 0) == (hours == 0)) {
            throw new IllegalArgumentException("a rung is a number of days or a number of hours before the target");
        }
    }

    /** Reads {@code P14D} or {@code PT6H}; minutes, months and mixtures are refused. */
    public static Rung of(String iso) {
        try {
            if (iso.startsWith("PT")) {
                var hours = Duration.parse(iso);
                if (hours.equals(Duration.ofHours(hours.toHours()))) {
                    return new Rung(0, Math.toIntExact(hours.toHours()));
                }
            } else {
                var period = Period.parse(iso);
                if (period.toTotalMonths() == 0) {
                    return new Rung(period.getDays(), 0);
                }
            }
        } catch (DateTimeParseException | ArithmeticException notIso) {
            throw new IllegalArgumentException("not a rung: '" + iso + "', expected for example P14D or PT6H", notIso);
        }
        throw new IllegalArgumentException(
                "not a rung: '" + iso + "', expected whole days (P14D) or whole hours (PT6H)");
    }

    /** The ISO 8601 form. */
    public String code() {
        return days > 0 ? "P" + days + "D" : "PT" + hours + "H";
    }

    /** When the rung is reached: in days at the morning hour of that civil day, in hours exactly. */
    public Instant before(Target target, LocalTime morning) {
        return days > 0
                ? CivilTime.instant(target.day().minusDays(days), morning, target.zone())
                : target.at().minus(Duration.ofHours(hours));
    }
}
