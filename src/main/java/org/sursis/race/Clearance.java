package org.sursis.race;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.sursis.calendar.CivilTime;

/** What lies between the forecast day of a filing and its last safe one. */
final class Clearance {
    /** From two days before a goal closes, days say too little. */
    private static final Duration IN_HOURS = Duration.ofHours(48);

    private final LocalDate today;
    private final Instant now;

    Clearance(LocalDate today, Instant now) {
        this.today = today;
        this.now = now;
    }

    /**
     * @param planned the offset of the forecast day, or {@link Arrival#NEVER}
     * @param safe the offset of the last safe working day
     * @param limit the offset of the last civil day in time
     */
    Slack slack(Office office, int planned, int safe, int limit, Goal goal) {
        if (planned == Arrival.NEVER) {
            int horizon = office.known(Office.HORIZON);
            return new Slack(Math.min(office.between(horizon, safe), -1), null);
        }
        return new Slack(office.between(planned, safe), inHours(goal) ? hours(planned, limit, goal) : null);
    }

    private boolean inHours(Goal goal) {
        var left = Duration.between(now, goal.closes());
        return !left.isNegative() && left.compareTo(IN_HOURS) <= 0;
    }

    /** A filing that comes on a day may come at its very end. */
    private Integer hours(int planned, int limit, Goal goal) {
        var complete = CivilTime.startOf(today.plusDays(planned + 1L), goal.zone());
        var end = today.plusDays(limit).equals(goal.lastDay())
                ? goal.closes()
                : CivilTime.startOf(today.plusDays(limit + 1L), goal.zone());
        return Math.toIntExact(Math.floorDiv(Duration.between(complete, end).toSeconds(), 3_600));
    }
}
