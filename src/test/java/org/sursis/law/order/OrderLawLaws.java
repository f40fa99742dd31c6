package org.sursis.law.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.fixtures.OrderRules.DEPARTURE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Event;
import org.sursis.fixtures.Cases;
import org.sursis.fixtures.OrderRules;
import org.sursis.law.LawBook;

/** What holds of the deadlines of any order, whatever happened to it. */
class OrderLawLaws {
    private static final List<String> CODES = List.of(
            "rad-decision-received",
            "deferral-refused",
            "departure-order-enforceable",
            "departed",
            "detained",
            "released",
            "stay-granted",
            "stay-ended",
            "leave-application-filed");
    private static final LawBook LAW = OrderRules.book();
    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final Instant NOW = Instant.parse("2026-12-31T12:00:00Z");

    static LongStream seeds() {
        return new Random(224).longs(1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void safe_comes_first_and_exactly_one_thing_is_said(long seed) {
        for (var deadline : OrderLaw.of(LAW, file(new Random(seed)))) {
            boolean dated = deadline.dates() != null;
            assertThat(List.of(dated, deadline.pause() != null, deadline.cannot() != null))
                    .containsOnlyOnce(true);
            if (dated) {
                assertThat(deadline.dates().safeDay())
                        .isBeforeOrEqualTo(deadline.dates().arguableDay());
                assertThat(deadline.dates().safeDay()).isAfter(deadline.event().on());
                assertThat(deadline.dates().tooLate())
                        .isBeforeOrEqualTo(deadline.dates().tooLateOnEveryReading());
            }
        }
    }

    /** The naive count: day by day, a day that is wholly detained or stayed is left out. */
    @ParameterizedTest
    @MethodSource("seeds")
    void thirty_days_run_one_by_one(long seed) {
        var random = new Random(seed);
        var enforceable = START.plusDays(random.nextInt(30));
        var detained = enforceable.plusDays(1 + random.nextInt(25));
        var released = detained.plusDays(1 + random.nextInt(40));
        var file = Cases.aMarriageCase()
                .after(
                        Cases.event("departure-order-enforceable", enforceable.toString()),
                        Cases.event("detained", detained.toString()),
                        Cases.event("released", released.toString()))
                .file();
        var dates = departure(file);
        var day = enforceable;
        for (int left = 30; left > 0; ) {
            day = day.plusDays(1);
            left -= day.isAfter(detained) && day.isBefore(released) ? 0 : 1;
        }
        assertThat(dates.safeDay()).isEqualTo(day);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void looking_twice_tells_nothing_new_and_changes_nothing(long seed) {
        var file = file(new Random(seed));
        var first = Ledger.of(List.of(), OrderLaw.of(LAW, file), file, NOW);
        var second = Ledger.of(first.kept(), OrderLaw.of(LAW, file), file, NOW.plusSeconds(60));
        assertThat(second.moves()).isEmpty();
        assertThat(second.changed()).isFalse();
        assertThat(second.entries()).isEqualTo(first.entries());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_version_rises_with_every_move_and_only_then(long seed) {
        var random = new Random(seed);
        List<KeptDeadline> kept = List.of();
        var file = file(random);
        for (int step = 0; step < 6; step++) {
            var before = kept;
            var ledger = Ledger.of(kept, OrderLaw.of(LAW, file), file, NOW.plusSeconds(step));
            for (var move : ledger.moves()) {
                int last = before.stream()
                        .filter(k -> k.limit().sameAs(move.limit()))
                        .mapToInt(KeptDeadline::version)
                        .findFirst()
                        .orElse(0);
                assertThat(move.version()).isEqualTo(last + 1);
            }
            kept = ledger.kept();
            file = random.nextBoolean() ? more(file, random) : fewer(file, random);
        }
    }

    private static Dates departure(CaseFile file) {
        return OrderLaw.of(LAW, file).stream()
                .filter(d -> d.rule().id().equals(DEPARTURE))
                .findFirst()
                .orElseThrow()
                .dates();
    }

    private static CaseFile file(Random random) {
        var file = Cases.aMarriageCase().file();
        int many = random.nextInt(8);
        for (int n = 0; n < many; n++) {
            file = more(file, random);
        }
        return file;
    }

    private static CaseFile more(CaseFile file, Random random) {
        var events = new ArrayList<>(file.events());
        var day = START.plusDays(random.nextInt(90)).toString();
        var event = Cases.event(CODES.get(random.nextInt(CODES.size())), day);
        if (events.stream().noneMatch(e -> e.id().equals(event.id()))) {
            events.add(event);
        }
        return file.withEvents(events);
    }

    private static CaseFile fewer(CaseFile file, Random random) {
        var events = new ArrayList<Event>(file.events());
        if (!events.isEmpty()) {
            events.remove(random.nextInt(events.size()));
        }
        return file.withEvents(events);
    }
}
