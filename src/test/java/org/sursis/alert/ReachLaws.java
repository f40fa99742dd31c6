package org.sursis.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.fixtures.Cases.BACKUP;
import static org.sursis.fixtures.Cases.COUNSEL;
import static org.sursis.fixtures.Cases.SUPERVISOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sursis.docket.Contact;
import org.sursis.fixtures.Cases;

/** What holds whichever ways are stuck, while they are stuck and afterwards: over seeded random outages of a fortnight. */
class ReachLaws {
    private static final Instant START = Cases.at("2026-11-16T09:00:00-05:00");
    private static final Instant END = Cases.at("2026-11-26T23:00:00-05:00");

    private record Line(Contact contact, Channel channel) {
        Way way() {
            return new Way(contact.id(), channel);
        }
    }

    private static final List<Line> LINES = List.of(
            new Line(COUNSEL, Channel.EMAIL),
            new Line(COUNSEL, Channel.SMS),
            new Line(BACKUP, Channel.EMAIL),
            new Line(SUPERVISOR, Channel.SMS));

    static LongStream seeds() {
        return new Random(1871).longs(60);
    }

    private static Desk desk() {
        return Desk.with(Cases.aMarriageCase().told(COUNSEL, BACKUP, SUPERVISOR));
    }

    /** Lines break and mend at random moments; between them the order sleeps from wake-up to wake-up. */
    private static Desk outages(Random random) {
        var desk = desk();
        desk.reviewAt(START);
        for (var now = START; now.isBefore(END); now = now.plusSeconds(60 + random.nextInt(40_000))) {
            var line = LINES.get(random.nextInt(LINES.size()));
            if (random.nextBoolean()) {
                desk.stuck(line.contact(), line.channel());
            } else {
                desk.flows(line.contact(), line.channel());
            }
            desk.until(now.toString());
        }
        return desk;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_message_is_said_to_be_late_once(long seed) {
        assertThat(outages(new Random(seed)).alerts())
                .filteredOn(a -> a.kind() == AlertKind.UNREACHABLE)
                .isNotEmpty()
                .extracting(a -> a.matter().subject())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoever_can_be_reached_is_told_within_a_quarter_of_an_hour_for_each_person_before_them(long seed) {
        var random = new Random(seed);
        var desk = desk();
        var free = LINES.stream().filter(line -> random.nextInt(3) == 0).toList();
        LINES.stream().filter(line -> !free.contains(line)).forEach(line -> desk.stuck(line.contact(), line.channel()));
        desk.reviewAt(START);
        var alerts = desk.sent().get(0).alerts();
        desk.until(START.plus(Duration.ofMinutes(45)).toString());

        var reached = desk.sent().stream()
                .filter(m -> m.alerts().containsAll(alerts))
                .map(Delivery::way)
                .filter(way -> free.stream().anyMatch(line -> line.way().equals(way)))
                .toList();
        assertThat(reached.isEmpty()).as("%s of %s", reached, free).isEqualTo(free.isEmpty());
        assertThat(desk.last().unreachable()).isEqualTo(free.isEmpty());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void when_every_line_is_mended_the_order_is_in_reach_and_nothing_waits(long seed) {
        var desk = outages(new Random(seed));
        LINES.forEach(line -> desk.flows(line.contact(), line.channel()));
        var verdict = desk.reviewAt(END.plusSeconds(1));
        assertThat(verdict.unreachable()).isFalse();
        assertThat(verdict.raised()).noneMatch(a -> a.kind() == AlertKind.UNREACHABLE);
    }
}
