package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.alert.Channel.EMAIL;
import static org.sursis.store.Cases.WAKE_UP;
import static org.sursis.store.Cases.order;
import static org.sursis.store.Said.DUE;
import static org.sursis.store.Said.alert;
import static org.sursis.store.Said.message;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Matter;
import org.sursis.watch.Lapses;
import org.sursis.watch.Outbox.Settlement;
import org.sursis.watch.Pulse;
import org.sursis.watch.Watched;

/** Where the promise is not kept is found by counting. */
@QuarkusTest
@TestProfile(StillProfile.class)
class LapsesTest extends OnPostgres {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Pulse pulse;

    private UUID clinic;

    @BeforeEach
    void a_clinic() {
        nothingInTheOutbox();
        clinic = anOrganization();
    }

    @Test
    void where_all_is_well_nothing_is_counted() {
        told(stored(order(clinic, "well")));
        assertThat(lapses(DUE.plus(MINUTE))).isEqualTo(new Lapses(0, 0, 0, 0));
    }

    @Test
    void a_review_is_overdue_after_a_minute() {
        stored(order(clinic, "late"));
        assertThat(lapses(WAKE_UP.plus(MINUTE)).overdueReviews()).isZero();
        assertThat(lapses(WAKE_UP.plus(MINUTE).plusMillis(1))).isEqualTo(new Lapses(1, 0, 0, 0));
    }

    @Test
    void a_message_that_nobody_begins_to_send_is_late_after_a_minute() {
        told(stored(order(clinic, "told")));
        assertThat(lapses(DUE.plus(MINUTE)).lateMessages()).isZero();
        assertThat(lapses(DUE.plus(MINUTE).plusMillis(1)).lateMessages()).isEqualTo(1);
    }

    @Test
    void a_message_that_a_server_refuses_for_now_is_not_late_until_its_next_try_is() {
        told(stored(order(clinic, "retried")));
        settled(DeliveryState.RETRY, DUE.plusSeconds(600), DUE);
        assertThat(lapses(DUE.plusSeconds(660)).lateMessages()).isZero();
        assertThat(lapses(DUE.plusSeconds(661)).lateMessages()).isEqualTo(1);
    }

    @Test
    void a_message_that_somebody_took_and_never_came_back_with_is_late() {
        told(stored(order(clinic, "held")));
        outbox.claim(EMAIL, 1, DUE, MINUTE, "n");
        assertThat(lapses(DUE.plusSeconds(600)).lateMessages()).isZero();
        execute("update delivery set lease_until = clock_timestamp() - interval '61 seconds' where state = 'sending'");
        assertThat(lapses(DUE.plusSeconds(600)).lateMessages()).isEqualTo(1);
    }

    @Test
    void a_death_is_owned_once_its_order_was_looked_at() {
        var order = stored(order(clinic, "dead"));
        told(order);
        var died = order.reviewedAt().plus(MINUTE);
        settled(DeliveryState.DEAD, null, died);
        assertThat(lapses(died.plus(MINUTE)).unownedDeaths()).isZero();
        assertThat(lapses(died.plus(MINUTE).plusMillis(1)).unownedDeaths()).isEqualTo(1);

        execute("update removal_order set reviewed_at = ended_at from delivery d where d.order_id = removal_order.id"
                + " and d.state = 'dead'");
        assertThat(lapses(died.plus(MINUTE).plusMillis(1)).unownedDeaths()).isZero();
    }

    @Test
    void one_organizations_lapses_are_not_anothers() {
        stored(order(clinic, "late"));
        var other = anOrganization();
        assertThat(committed(() -> pulse.lapses(other, WAKE_UP.plusSeconds(99))).none())
                .isTrue();
        assertThat(committed(() -> pulse.lapses(null, WAKE_UP.plusSeconds(99))).overdueReviews())
                .isPositive();
    }

    @Test
    void those_that_are_not_0_have_their_names() {
        assertThat(new Lapses(2, 0, 1, 0).named()).hasToString("{overdueReviews=2, unownedDeaths=1}");
        assertThat(new Lapses(0, 0, 0, 0).none()).isTrue();
        assertThat(List.of(
                        new Lapses(1, 0, 0, 0), new Lapses(0, 1, 0, 0), new Lapses(0, 0, 1, 0), new Lapses(0, 0, 0, 1)))
                .noneMatch(Lapses::none);
    }

    private Lapses lapses(Instant now) {
        return committed(() -> pulse.lapses(clinic, now));
    }

    private void told(Watched order) {
        var alert = alert(order, new Matter.WatchStarted());
        commit(() -> alerts.add(List.of(alert)));
        commit(() -> outbox.plan(List.of(message(order, EMAIL, alert))));
    }

    private void settled(DeliveryState state, Instant next, Instant at) {
        var claimed = outbox.claim(EMAIL, 1, DUE, MINUTE, "n").get(0);
        outbox.settle(List.of(new Settlement(claimed, state, next, at, null, "so")));
    }
}
