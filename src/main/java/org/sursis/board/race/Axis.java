package org.sursis.board.race;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * The axis of time that races share. A place on it is a whole number from 0 to {@link #LENGTH}; what lies outside is put at its end.
 *
 * @param from its first day
 * @param to the day after its last
 * @param today the day that it is
 */
public record Axis(LocalDate from, LocalDate to, LocalDate today) {
    /** Fine enough for a pixel on a wide screen. */
    public static final int LENGTH = 2_000;

    /** What may be asked for; a year is as far as a day can still be told from the next. */
    public static final int MOST_WEEKS = 52;

    private static final int WEEKS_BEHIND = 3;
    private static final int LEAST_AHEAD = 3;
    private static final int MOST_AHEAD = 26;
    private static final int MOST_TICKS = 6;

    /** A number of weeks from today on, with a few behind. */
    public static Axis ahead(LocalDate today, int weeks) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Axis(monday.minusWeeks(WEEKS_BEHIND), monday.plusWeeks(weeks + 1L), today);
    }

    /** Far enough for these days, as long as they lie within half a year. */
    public static Axis over(Stream<LocalDate> days, LocalDate today) {
        long weeks = days.map(day -> ChronoUnit.WEEKS.between(today, day.plusDays(6)))
                .filter(ahead -> ahead <= MOST_AHEAD)
                .max(Long::compare)
                .orElse((long) LEAST_AHEAD);
        return ahead(today, (int) Math.max(LEAST_AHEAD, weeks));
    }

    /** The place of a day's beginning. */
    int start(LocalDate day) {
        long whole = ChronoUnit.DAYS.between(from, to);
        long gone = Math.max(0, Math.min(whole, ChronoUnit.DAYS.between(from, day)));
        return Math.toIntExact(gone * LENGTH / whole);
    }

    /** The place of a day's end. */
    int end(LocalDate day) {
        return start(day.plusDays(1));
    }

    /** True where a day lies behind the axis's last. */
    boolean beyond(LocalDate day) {
        return !day.isBefore(to);
    }

    /** Mondays, at most as many as can be named side by side on a telephone. */
    List<LocalDate> ticks() {
        long weeks = ChronoUnit.WEEKS.between(from, to);
        long step = Math.max(1, (weeks + MOST_TICKS - 1) / MOST_TICKS);
        return Stream.iterate(from, day -> day.isBefore(to), day -> day.plusWeeks(step))
                .toList();
    }
}
