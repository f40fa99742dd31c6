package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.alert.Alert;
import org.sursis.alert.Channel;
import org.sursis.alert.Matter;
import org.sursis.notice.Notice;
import org.sursis.watch.proof.Proofs;

/** Mornings on which many orders are due. */
@QuarkusTest
@TestProfile(RecomputeDeadlinesTest.Alone.class)
class ReviewDueTest extends OnMornings {
    @Inject
    Forecasts forecasts;

    @Inject
    Proofs proofs;

    @Inject
    Pulse pulse;

    /** One with an alert that cannot be read, and one that cannot be read itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update alert set matter = '{}' where order_id = '%s'",
                "update removal_order set sketch = '{}' where id = '%s'"
            })
    void a_poisoned_order_stops_nobody_else_and_counts_as_overdue_until_a_look_succeeds(String poison) {
        var before = order("A", FAR);
        var poisoned = order("B", FAR);
        var after = order("C", FAR);
        var sound = sketch(poisoned);
        execute(poison.formatted(poisoned));

        assertThat(at(Clock.fixed(MORNING, ZoneOffset.UTC)).run()).isEqualTo(3);

        assertThat(List.of(reviewedAt(before), reviewedAt(after))).containsOnly(MORNING);
        assertThat(wakesAt(poisoned)).isEqualTo(MORNING.plusSeconds(300));
        var soon = MORNING.plusSeconds(10);
        assertThat(overdue(soon)).isEqualTo(List.of(1L, 1L));
        assertThat(overdue(MORNING.plusSeconds(500)))
                .as("late and failing, and counted once")
                .isEqualTo(List.of(1L, 1L));

        execute("update removal_order set sketch = '" + sound + "' where id = '" + poisoned + "'");
        execute("delete from delivery_alert where alert_id in (select id from alert where order_id = '" + poisoned
                + "')");
        execute("delete from alert where order_id = '" + poisoned + "'");
        at(Clock.fixed(MORNING.plusSeconds(300), ZoneOffset.UTC)).run();

        assertThat(reviewedAt(poisoned)).isEqualTo(MORNING.plusSeconds(300));
        assertThat(overdue(MORNING.plusSeconds(301))).isEqualTo(List.of(0L, 0L));
    }

    /** As the watch's numbers say it, and as the heartbeat does. */
    private List<Long> overdue(Instant now) {
        return in(() -> List.of(
                pulse.counts(clinic.organization(), now).overdueReviews(),
                pulse.lapses(clinic.organization(), now).overdueReviews()));
    }

    @Test
    void what_presses_is_looked_at_before_the_daily_looks() {
        var daily = new ArrayList<UUID>();
        for (int n = 0; n < 51; n++) {
            daily.add(order("A-" + n, FAR));
        }
        var pressing = order("Z", IN_21_DAYS);
        assertThat(found(pressing).routine()).isFalse();
        assertThat(daily).allMatch(id -> found(id).routine());

        at(new Ticking(MORNING)).run();

        assertThat(daily).allSatisfy(id -> assertThat(reviewedAt(id)).isAfter(reviewedAt(pressing)));
    }

    @Test
    void together_and_one_by_one_come_to_the_same() {
        var together = new ArrayList<UUID>();
        var alone = new ArrayList<UUID>();
        for (int seed = 0; seed < 6; seed++) {
            together.add(order("together-" + seed, seed));
            alone.add(order("alone-" + seed, seed));
        }
        for (int day = 0; day < 25; day++) {
            var now = MORNING.plus(Period.ofDays(day));
            alone.forEach(id -> wakeUp.review(id, now));
            at(Clock.fixed(now, ZoneOffset.UTC)).run();
            for (int n = 0; n < alone.size(); n++) {
                assertThat(facts(together.get(n))).isEqualTo(facts(alone.get(n)));
            }
        }
        assertThat(alone).anySatisfy(id -> assertThat(facts(id)).anyMatch(f -> f.endsWith("PASSED")));
    }

    @Test
    void what_asks_about_a_date_asks_for_somebody_who_can_be_reached_until_there_is_one() {
        var tenDaysOn = MORNING.plus(Period.ofDays(10));
        var nobody = order("nobody", IN_21_DAYS);
        var somebody = order("somebody", IN_21_DAYS);
        wakeUp.review(nobody, tenDaysOn);
        in(() -> {
            proofs.proven(clinic.organization(), Channel.EMAIL, "backup@example.org", tenDaysOn);
            return null;
        });
        wakeUp.review(somebody, tenDaysOn);
        assertThat(asksAboutTheDate(nobody)).isNotEmpty().allSatisfy(n -> assertThat(n.unproven())
                .isTrue());
        assertThat(asksAboutTheDate(somebody)).isNotEmpty().allSatisfy(n -> assertThat(n.unproven())
                .isNull());
    }

    private List<Notice> asksAboutTheDate(UUID order) {
        return in(() -> outbox.list(clinic.organization(), order, null, new Page.Ask(null, 200)).items().stream()
                .map(Outbox.Told::notice)
                .filter(notice -> notice.says().stream().anyMatch(Matter.StaleDate.class::isInstance))
                .toList());
    }

    /** All that reviews left behind, without the ids. */
    private List<String> facts(UUID id) {
        return in(() -> {
            var order = found(id);
            var facts = new ArrayList<String>();
            facts.add(order.standing() + " " + order.nextReviewAt() + " " + order.reviewedAt() + " " + order.routine());
            alerts.of(id).stream().map(ReviewDueTest::fact).forEach(facts::add);
            var page = new Page.Ask(null, 200);
            outbox.list(clinic.organization(), id, null, page).items().stream()
                    .map(t -> t.state() + " " + t.delivery().dueAt() + " "
                            + t.delivery().alerts().size())
                    .forEach(facts::add);
            forecasts.of(List.of(id)).stream()
                    .map(k -> k.last().code() + " " + k.last().on() + " "
                            + k.last().p80())
                    .sorted()
                    .forEach(facts::add);
            return facts;
        });
    }

    private static String fact(Alert alert) {
        return alert.at() + " " + alert.kind() + " "
                + alert.matter().subject().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "a message") + " " + alert.severity()
                + " " + alert.tier() + " " + alert.answerBy() + " " + alert.moot();
    }

    /** A clock that moves on by a second whenever somebody looks. */
    private static final class Ticking extends Clock {
        private Instant now;

        Ticking(Instant start) {
            now = start;
        }

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Instant reviewedAt(UUID id) {
        return found(id).reviewedAt();
    }

    private String sketch(UUID id) {
        return text("select sketch from removal_order where id = '" + id + "'");
    }
}
