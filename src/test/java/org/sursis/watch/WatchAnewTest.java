package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Ladder;
import org.sursis.alert.Policy;
import org.sursis.alert.Rung;

/** What is looked at anew because the ladder or the hours are others. */
@QuarkusTest
@TestProfile(RecomputeDeadlinesTest.Alone.class)
class WatchAnewTest extends OnMornings {
    @Inject
    KeepPulse keepPulse;

    @Inject
    Law law;

    @Inject
    Policy policy;

    @Inject
    Administer administer;

    @Inject
    Clock clock;

    @Test
    void another_ladder_wakes_every_order_once_and_what_comes_in_a_moment_comes_in_its_time() {
        var sleeping = order("A", FAR);
        var soon = order("B", FAR);
        execute("update removal_order set next_review_at = '2026-11-06T13:09:00Z' where id = '" + soon + "'");
        var now = Clock.fixed(MORNING, ZoneOffset.UTC);
        var sleepsUntil = found(sleeping).nextReviewAt();
        anew(policy, now);
        assertThat(found(sleeping).nextReviewAt()).isEqualTo(sleepsUntil);

        var ladder = new Policy(
                new Ladder(List.of(new Rung(50, 0))), policy.morning(), policy.quietHours(), policy.channels());
        anew(ladder, now);
        assertThat(found(sleeping).nextReviewAt()).isEqualTo(MORNING);
        assertThat(found(sleeping).routine()).isTrue();
        assertThat(wakesAt(soon)).isEqualTo(MORNING.plusSeconds(540));

        at(now).run();
        anew(ladder, Clock.fixed(MORNING.plusSeconds(1), ZoneOffset.UTC));
        assertThat(found(sleeping).nextReviewAt()).isAfter(MORNING);
        anew(policy, Clock.fixed(MORNING.plusSeconds(2), ZoneOffset.UTC));
    }

    @Test
    void what_another_node_watched_by_another_plan_is_looked_at_anew_after_an_hour_of_that() {
        var sleeping = order("A", FAR);
        anew(policy, Clock.fixed(MORNING, ZoneOffset.UTC));
        var sleepsUntil = MORNING.plus(Duration.ofDays(3));
        execute("update removal_order set next_review_at = '" + sleepsUntil + "' where id = '" + sleeping + "'");
        var time = new AtomicReference<>(MORNING);
        InstantSource clock = time::get;
        var here = new WatchAnew(keepPulse, wakeUp, law, policy, clock.withZone(ZoneOffset.UTC));
        here.lookAround();
        here.changed(new FollowLaw.BookChanged(law.book()));
        here.lookAround();
        assertThat(here.otherwiseSince()).isEmpty();

        keepPulse.watchedUnder("another node's");
        here.lookAround();
        time.set(MORNING.plus(Duration.ofMinutes(59)));
        here.lookAround();
        assertThat(here.otherwiseSince()).contains(MORNING);
        assertThat(found(sleeping).nextReviewAt()).isEqualTo(sleepsUntil);

        time.set(MORNING.plus(Duration.ofHours(1)));
        here.lookAround();
        assertThat(found(sleeping).nextReviewAt()).isEqualTo(MORNING.plus(Duration.ofHours(1)));
        assertThat(here.otherwiseSince()).isEmpty();
        here.lookAround();
        assertThat(here.otherwiseSince()).isEmpty();
    }

    private void anew(Policy policy, Clock clock) {
        new WatchAnew(keepPulse, wakeUp, law, policy, clock).changed(new FollowLaw.BookChanged(law.book()));
    }

    @Test
    void another_morning_of_an_organization_wakes_its_orders() {
        var sleeping = order("A", FAR);
        var known = in(() -> organizations.find(clinic.organization())).orElseThrow();
        administer.change(
                clinic,
                known.id(),
                null,
                new Administer.Settings(known.name(), null, "06:00", null, known.subscribersSee()));
        assertThat(found(sleeping).routine()).isTrue();
        assertThat(found(sleeping).nextReviewAt()).isBefore(clock.instant().plusSeconds(1));
    }
}
