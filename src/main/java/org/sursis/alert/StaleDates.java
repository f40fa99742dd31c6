package org.sursis.alert;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sursis.alert.Matter.StaleDate;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.RemovalOrder;
import org.sursis.race.Standing;

/**
 * How long a removal date may stand without anybody saying that it still holds: 30 days; 7 within a month of it; 2 within
 * a week. The same once it has passed, since an order whose day has gone by is not finished until somebody says so.
 */
final class StaleDates {
    private static final int FAR = 30;
    private static final int WITHIN_A_MONTH = 7;
    private static final int WITHIN_A_WEEK = 2;

    private final Situation situation;
    private final Standing standing;
    private final Instant now;
    private final RemovalOrder order;

    StaleDates(Situation situation, Standing standing, Instant now) {
        this.situation = situation;
        this.standing = standing;
        this.now = now;
        this.order = situation.order();
    }

    Optional<StaleDate> due() {
        return nextAt(baseline()).isAfter(now) ? Optional.empty() : Optional.of(stale());
    }

    /** When the date goes stale next, seen from now: after the one that is due now, if any. */
    Instant toCome() {
        var next = nextAt(baseline());
        return next.isAfter(now) ? next : nextAt(CivilTime.day(now, order.zone()));
    }

    private StaleDate stale() {
        var today = CivilTime.day(now, order.zone());
        var confirmed = Optional.ofNullable(order.removal().confirmedAt()).orElse(order.openedAt());
        var lastConfirmed = CivilTime.day(confirmed, order.zone());
        return new StaleDate(lastConfirmed, (int) DAYS.between(lastConfirmed, today), passedOn(today));
    }

    /** The day on which somebody last spoke of the date: a person who confirmed it, or we who asked. */
    private LocalDate baseline() {
        var asked = situation.alerts().stream()
                .filter(alert -> alert.matter() instanceof StaleDate)
                .map(Alert::at);
        var spoken = Stream.concat(
                asked,
                Stream.of(order.openedAt(), order.removal().confirmedAt()).filter(Objects::nonNull));
        return CivilTime.day(spoken.max(Instant::compareTo).orElseThrow(), order.zone());
    }

    private Instant nextAt(LocalDate spokenOn) {
        var day = spokenOn.plusDays(1);
        while (DAYS.between(spokenOn, day) < patience(day) && !justPassed(day)) {
            day = day.plusDays(1);
        }
        return CivilTime.instant(day, situation.policy().morning(), order.zone());
    }

    /** How many days may go by without a word, if that day were today. */
    private int patience(LocalDate day) {
        if (order.removal().watched(now) == null) {
            return WITHIN_A_MONTH;
        }
        if (standing == Standing.STAYED || (standing == Standing.SETTLED && !passedOn(day))) {
            return FAR;
        }
        long away = Math.abs(DAYS.between(day, order.removal().watched(now).date()));
        if (away <= 7) {
            return WITHIN_A_WEEK;
        }
        return away <= FAR ? WITHIN_A_MONTH : FAR;
    }

    private boolean justPassed(LocalDate day) {
        return passedOn(day) && !passedOn(day.minusDays(1));
    }

    private boolean passedOn(LocalDate day) {
        var removal = order.removal().watched(now);
        return removal != null && standing != Standing.STAYED && day.isAfter(removal.date());
    }
}
