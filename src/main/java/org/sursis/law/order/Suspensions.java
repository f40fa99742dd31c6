package org.sursis.law.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Event;
import org.sursis.law.Suspension;

/**
 * When the person was detained or the order stayed. On the strictest reading only whole days in between stand still: the day
 * of detention and that of release run. On the most favourable one both stand still too. Of several words on one beginning
 * or end the strict reading takes the shorter stretch.
 */
final class Suspensions {
    private final List<Stretch> stretches = new ArrayList<>();

    /** A stretch; {@code strictTo} and {@code to} are null while nobody knows its end. */
    private record Stretch(LocalDate from, LocalDate strictFrom, LocalDate strictTo, LocalDate to) {
        boolean open() {
            return to == null;
        }
    }

    Suspensions(CaseFile file) {
        pairs(file.events(), Event.DETAINED, Event.RELEASED);
        pairs(file.events(), Event.STAY_GRANTED, Event.STAY_ENDED);
        var stay = file.order().stay();
        if (stay != null) {
            var since = CivilTime.day(stay.since(), file.order().zone());
            stretches.add(new Stretch(since, since, stay.until(), stay.until()));
        }
    }

    private void pairs(List<Event> events, String begins, String ends) {
        var run = new ArrayList<Event>();
        for (var event : events) {
            boolean over = !run.isEmpty() && run.get(run.size() - 1).code().equals(ends);
            if (event.code().equals(begins)) {
                if (over) {
                    close(run, begins);
                }
                run.add(event);
            } else if (event.code().equals(ends) && !run.isEmpty()) {
                run.add(event);
            }
        }
        close(run, begins);
    }

    private void close(List<Event> run, String begins) {
        if (!run.isEmpty()) {
            var starts = run.stream().filter(e -> e.code().equals(begins)).toList();
            var ends = run.stream().filter(e -> !e.code().equals(begins)).toList();
            stretches.add(new Stretch(
                    starts.get(0).on(),
                    starts.get(starts.size() - 1).on(),
                    ends.isEmpty() ? null : ends.get(0).on(),
                    ends.isEmpty() ? null : ends.get(ends.size() - 1).on()));
            run.clear();
        }
    }

    /** The day since which a clock stands still without a known end. */
    Optional<LocalDate> openSince() {
        return stretches.stream().filter(Stretch::open).map(Stretch::strictFrom).min(LocalDate::compareTo);
    }

    /** Whole days in between. */
    List<Suspension> strict() {
        return closed().filter(s -> s.strictFrom().plusDays(1).isBefore(s.strictTo()))
                .map(s ->
                        new Suspension(s.strictFrom().plusDays(1), s.strictTo().minusDays(1)))
                .toList();
    }

    /** Both end days too. */
    List<Suspension> lenient() {
        return closed().filter(s -> !s.to().isBefore(s.from()))
                .map(s -> new Suspension(s.from(), s.to()))
                .toList();
    }

    /** What begins after the clock stopped for good tells nothing more about it. */
    private Stream<Stretch> closed() {
        var stopped = openSince();
        return stretches.stream()
                .filter(s -> !s.open())
                .filter(s -> stopped.isEmpty() || s.from().isBefore(stopped.get()));
    }
}
