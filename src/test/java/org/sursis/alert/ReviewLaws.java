package org.sursis.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;
import org.sursis.docket.Estimate;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.OwnGate;
import org.sursis.docket.Removal;
import org.sursis.docket.Stay;
import org.sursis.fixtures.Cases;

/** What holds of every review, whatever the case: over seeded random cases in zones with and without clock changes. */
class ReviewLaws {
    private static final List<String> ZONES =
            List.of("America/Toronto", "America/St_Johns", "America/Vancouver", "Europe/London", "Pacific/Honolulu");

    static LongStream seeds() {
        return new Random(1871).longs(150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_next_look_lies_ahead_and_within_a_week(long seed) {
        var world = new World(seed);
        var now = world.opened;
        for (int i = 0; i < 60 && now.isBefore(world.end); i++) {
            var verdict = world.desk.reviewAt(now);
            assertThat(verdict.nextReviewAt()).isAfter(now).isBeforeOrEqualTo(now.plus(Duration.ofDays(7)));
            now = verdict.nextReviewAt();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void looking_twice_at_the_same_moment_says_nothing_twice(long seed) {
        var world = new World(seed);
        var now = world.opened;
        for (int i = 0; i < 60 && now.isBefore(world.end); i++) {
            var next = world.desk.reviewAt(now).nextReviewAt();
            var again = world.desk.reviewAt(now);
            assertThat(again.raised()).isEmpty();
            assertThat(again.messages()).isEmpty();
            assertThat(again.nextReviewAt()).isEqualTo(next);
            now = next;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sleeping_until_the_next_look_misses_nothing_that_looking_all_the_time_would_see(long seed) {
        var sleeper = new World(seed);
        sleeper.desk.reviewAt(sleeper.opened);
        sleeper.desk.until(sleeper.end.toString());
        var insomniac = new World(seed);
        var wakeUps = new HashSet<Instant>();
        sleeper.desk.alerts().forEach(a -> wakeUps.add(a.at()));
        for (var now : insomniac.moments(wakeUps)) {
            insomniac.desk.reviewAt(now);
        }
        assertThat(insomniac.desk.transcript()).isEqualTo(sleeper.desk.transcript());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void one_review_makes_at_most_one_message_per_person_and_channel_and_each_alert_reaches_whom_it_names(long seed) {
        var world = new World(seed);
        var now = world.opened;
        for (int i = 0; i < 60 && now.isBefore(world.end); i++) {
            var verdict = world.desk.reviewAt(now);
            var ways = verdict.messages().stream()
                    .map(m -> m.contact() + " " + m.channel())
                    .toList();
            assertThat(ways).doesNotHaveDuplicates();
            for (var alert : verdict.raised()) {
                assertThat(verdict.messages())
                        .filteredOn(m -> m.alerts().contains(alert.id()))
                        .extracting(Delivery::contact)
                        .containsAll(alert.recipients());
            }
            now = verdict.nextReviewAt();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_critical_leaves_at_once_and_nothing_waits_past_its_target(long seed) {
        var world = new World(seed);
        var now = world.opened;
        for (int i = 0; i < 80 && now.isBefore(world.end); i++) {
            var verdict = world.desk.reviewAt(now);
            for (var message : verdict.messages()) {
                if (message.severity() == Severity.CRITICAL) {
                    assertThat(message.dueAt()).isEqualTo(now);
                }
                assertThat(message.dueAt()).isBefore(message.expiresAt());
            }
            for (var alert : verdict.raised()) {
                if (alert.targetAt() != null) {
                    assertThat(verdict.messages())
                            .filteredOn(m -> m.alerts().contains(alert.id()))
                            .as("waits past " + alert)
                            .allMatch(m -> m.dueAt().equals(m.createdAt())
                                    || !m.dueAt().plus(Duration.ofHours(3)).isAfter(alert.targetAt()));
                }
            }
            now = verdict.nextReviewAt();
        }
    }

    /** A stay that is a slip of the pen, at any moment, lifted at any moment: whatever it ended comes back once, or its time has passed. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_stay_that_is_lifted_leaves_no_open_target_without_its_nearest_rung_and_says_nothing_twice(long seed) {
        var world = new World(seed);
        var random = new Random(seed);
        world.desk.change(f -> f.with(f.order().with((Stay) null)));
        world.desk.reviewAt(world.opened);
        var began = world.opened.plusSeconds(
                random.nextInt((int) Duration.between(world.opened, world.end).toSeconds()));
        var ended = began.plusSeconds(random.nextInt(200_000));
        world.desk.until(began.toString());
        world.desk.change(f -> f.with(f.order().with(new Stay("a slip of the pen", null, began))));
        world.desk.reviewAt(began);
        world.desk.until(ended.toString());
        world.desk.change(f -> f.with(f.order().with((Stay) null)));
        world.desk.reviewAt(ended);
        assertThat(world.desk.reviewAt(ended).raised()).isEmpty();
        assertThat(world.desk.alerts()).extracting(Alert::id).doesNotHaveDuplicates();
        var situation = world.desk.seenAt(ended);
        var targets = new Targets(situation, null, ended);
        for (var target : targets.open()) {
            boolean reached = Cases.policy().ladder().before(target, LocalTime.of(8, 0)).stream()
                    .anyMatch(step -> !step.at().isAfter(ended));
            assertThat(world.desk.alerts())
                    .as("an alert that stands, of " + target)
                    .anyMatch(a -> !reached
                            || a.kind() == AlertKind.APPROACH
                                    && a.moot() == null
                                    && target.at().equals(a.targetAt()));
        }
    }

    /** A random case and a random policy, the same for the same seed. */
    private static final class World {
        private final Random random;
        final Instant opened;
        final Instant end;
        final Desk desk;

        World(long seed) {
            random = new Random(seed);
            opened = Instant.ofEpochSecond(1_760_000_000L + random.nextInt(60_000_000));
            var file = file();
            end = file.order().removal().current() == null
                    ? opened.plus(Duration.ofDays(40))
                    : file.order().removal().current().at().plus(Duration.ofDays(9));
            desk = new Desk(file, policy());
        }

        private CaseFile file() {
            var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            var day = opened.atZone(zone).toLocalDate().plusDays(1 + random.nextInt(45));
            var time = random.nextBoolean() ? null : LocalTime.of(5 + random.nextInt(18), 30);
            var cases = Cases.aMarriageCase()
                    .openedAt(opened.toString())
                    .removed(random.nextInt(8) == 0 ? null : new Removal(day, time, zone, "letter", null, null))
                    .chainConfirmed(random.nextBoolean())
                    .told(people());
            if (random.nextInt(5) == 0) {
                cases.complete();
            }
            if (random.nextInt(5) == 0) {
                cases.stayed(
                        random.nextBoolean()
                                ? null
                                : day.plusDays(random.nextInt(10) - 5L).toString());
            }
            if (random.nextBoolean()) {
                cases.with(Cases.filing(
                        "passport", FilingStatus.PENDING, startedOn(), new Estimate(1, 3 + random.nextInt(20), 40)));
            }
            return withDatesOfItsOwn(cases.file(), zone);
        }

        /** Dates of counsel's own at any hour, the night's too; at some of them a filing aims. */
        private CaseFile withDatesOfItsOwn(CaseFile file, ZoneId zone) {
            var day = opened.atZone(zone).toLocalDate();
            var gates = random.ints(random.nextInt(3), 0, 6)
                    .mapToObj(n -> new OwnGate(
                            "date-" + n, "Date", day.plusDays(n), LocalTime.of(random.nextInt(24), 15), zone, null))
                    .distinct()
                    .toList();
            var with = Cases.with(file.order().particulars(), gates.toArray(OwnGate[]::new));
            return file.with(file.order().with(with, file.order().chainConfirmed()));
        }

        private String startedOn() {
            return LocalDate.ofInstant(opened, ZoneId.of("UTC"))
                    .minusDays(random.nextInt(20))
                    .toString();
        }

        private Contact[] people() {
            return switch (random.nextInt(3)) {
                case 0 -> new Contact[] {Cases.COUNSEL};
                case 1 -> new Contact[] {Cases.COUNSEL, Cases.SUPERVISOR};
                default -> new Contact[] {Cases.COUNSEL, Cases.BACKUP, Cases.SUPERVISOR};
            };
        }

        private Policy policy() {
            var quiet = random.nextBoolean() ? QuietHours.NONE : QuietHours.of("21:30-07:15");
            return new Policy(
                    Cases.policy().ladder(), LocalTime.of(8, 0), quiet, EnumSet.of(Channel.EMAIL, Channel.SMS));
        }

        /** The opening, the given moments, and every seven hours besides. */
        List<Instant> moments(HashSet<Instant> besides) {
            var all = new ArrayList<>(besides);
            for (var now = opened; !now.isAfter(end); now = now.plus(Duration.ofHours(7))) {
                all.add(now);
            }
            return all.stream().filter(i -> !i.isAfter(end)).distinct().sorted().toList();
        }
    }
}
