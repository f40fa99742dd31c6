package org.sursis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sursis.fixtures.Registry;

/** What holds of every count, whatever the calendar. */
class CountingLaws {

    static LongStream seeds() {
        return new Random(1_871).longs(2_000);
    }

    /** A random calendar, event and period; the calendar can be had with one more holiday. */
    private static final class Case {
        final Random random;
        final LocalDate event;
        final int count;
        private final long weekdays;
        private final List<LocalDate> holidays;
        private final List<Closing> closings;
        private final boolean recess;
        private final boolean onlyHolidays;

        Case(long seed, boolean onlyHolidays) {
            random = new Random(seed);
            event = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_400));
            count = random.nextInt(40) + 1;
            weekdays = random.nextLong();
            recess = random.nextBoolean();
            this.onlyHolidays = onlyHolidays;
            holidays = random.ints(25, -70, 70)
                    .mapToObj(event::plusDays)
                    .distinct()
                    .toList();
            closings = random.ints(holidays.size(), 0, 3)
                    .mapToObj(n -> onlyHolidays ? Closing.HOLIDAY : Closing.values()[n])
                    .toList();
        }

        HolidayCalendar calendar() {
            return registry().calendar();
        }

        Registry registry() {
            var registry = Registry.alwaysOpen();
            if ((weekdays & 1) == 0) {
                registry.on(DayOfWeek.SUNDAY, Closing.HOLIDAY);
                registry.on(DayOfWeek.SATURDAY, (weekdays & 2) == 0 || onlyHolidays ? Closing.HOLIDAY : Closing.CLOSED);
            }
            for (int n = 0; n < holidays.size(); n++) {
                registry.on(holidays.get(n), closings.get(n));
            }
            return recess ? registry.recess("12-21", "01-07") : registry;
        }

        LocalDate oneMore() {
            return event.plusDays(random.nextInt(140) - 70L);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_steps_of_a_forward_count_lead_a_person_with_a_paper_calendar_to_the_same_days(long seed) {
        var it = new Case(seed, false);
        for (var counted : forward(it, it.calendar())) {
            assertThat(Replay.of(counted.steps())).isEqualTo(List.of(counted.safe(), counted.arguable()));
            assertThat(counted.safe()).isAfterOrEqualTo(it.event);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_steps_of_a_backward_count_do_too(long seed) {
        var it = new Case(seed, false);
        var court = new CourtDays(it.calendar(), begun(it)).clearBefore(it.event, it.count);
        assertThat(Replay.of(court.steps())).isEqualTo(List.of(court.safe(), court.arguable()));
        var clear = ClearDays.before(it.event, it.count, it.calendar(), begun(it));
        assertThat(Replay.of(clear.steps())).isEqualTo(List.of(clear.safe(), clear.arguable()));
        assertThat(court.safe()).isBefore(it.event);
        assertThat(clear.safe()).isBefore(it.event);
    }

    /** Where every special day is a holiday by the text; a day on which merely nothing counts pulls the safe day back. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void one_more_holiday_never_makes_a_forward_safe_day_earlier(long seed) {
        var it = new Case(seed, true);
        var before = forward(it, it.calendar());
        var after = forward(it, it.registry().on(it.oneMore(), Closing.HOLIDAY).calendar());
        for (int n = 0; n < before.size() - 1; n++) {
            assertThat(after.get(n).safe()).isAfterOrEqualTo(before.get(n).safe());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void one_more_holiday_of_any_kind_never_makes_a_backward_safe_day_later(long seed) {
        var it = new Case(seed, false);
        var closing = Closing.values()[it.random.nextInt(3)];
        var more = it.registry().on(it.oneMore(), closing).calendar();
        assertThat(new CourtDays(more, begun(it))
                        .clearBefore(it.event, it.count)
                        .safe())
                .isBeforeOrEqualTo(new CourtDays(it.calendar(), begun(it))
                        .clearBefore(it.event, it.count)
                        .safe());
        assertThat(ClearDays.before(it.event, it.count, more, begun(it)).safe())
                .isBeforeOrEqualTo(ClearDays.before(it.event, it.count, it.calendar(), begun(it))
                        .safe());
    }

    /** Every forward count; the one that no text rolls stands last. */
    private static List<Counted> forward(Case it, HolidayCalendar calendar) {
        return List.of(
                rolled(it, calendar, 0),
                new CourtDays(calendar, begun(it)).after(it.event, it.count),
                ForwardDays.business(it.event, it.count, calendar, begun(it)),
                rolled(it, calendar, 1),
                rolled(it, calendar, 2));
    }

    private static Counted rolled(Case it, HolidayCalendar calendar, int roll) {
        var trail = begun(it);
        var raw = ForwardDays.later(it.event, Span.days(it.count), trail);
        var last = new LastDay(calendar, it.event, trail);
        return switch (roll) {
            case 0 -> last.inText(raw);
            case 1 -> last.anyDay(raw);
            default -> last.notInText(raw);
        };
    }

    private static Trail begun(Case it) {
        var trail = new Trail();
        trail.at(Step.Kind.DAY_ZERO, it.event);
        return trail;
    }
}
