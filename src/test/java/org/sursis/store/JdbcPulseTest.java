package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.alert.Channel.EMAIL;
import static org.sursis.alert.Channel.SMS;
import static org.sursis.store.Cases.OPENED;
import static org.sursis.store.Cases.WAKE_UP;
import static org.sursis.store.Cases.bareOrder;
import static org.sursis.store.Cases.order;
import static org.sursis.store.Said.DUE;
import static org.sursis.store.Said.alert;
import static org.sursis.store.Said.message;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Alert;
import org.sursis.alert.Channel;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Matter;
import org.sursis.docket.Closure;
import org.sursis.race.Standing;
import org.sursis.watch.Outbox.Settlement;
import org.sursis.watch.Pulse;
import org.sursis.watch.Pulse.Counts;
import org.sursis.watch.Watched;

@QuarkusTest
@TestProfile(StillProfile.class)
class JdbcPulseTest extends OnPostgres {
    private static final Counts NOTHING = new Counts(0, 0, 0, 0, 0, 0, 0, null, null);

    @Inject
    Pulse pulse;

    private UUID clinic;

    @BeforeEach
    void a_clinic() {
        nothingInTheOutbox();
        clinic = anOrganization();
    }

    private Counts counts() {
        return committed(() -> pulse.counts(clinic, WAKE_UP));
    }

    private Alert said(Watched order, Matter matter) {
        var alert = alert(order, matter);
        commit(() -> alerts.add(List.of(alert)));
        return alert;
    }

    private void settled(Channel channel, DeliveryState state, Instant at) {
        var claimed = outbox.claim(channel, 1, DUE, Duration.ofMinutes(1), "n").get(0);
        outbox.settle(List.of(new Settlement(claimed, state, null, at, null, "told")));
    }

    @Test
    void a_beat_replaces_the_one_before() {
        commit(() -> pulse.beat("loop", OPENED));
        commit(() -> pulse.beat("loop", OPENED.plusSeconds(1)));
        commit(() -> pulse.beat("quartz", OPENED));

        assertThat(committed(() -> pulse.beats()))
                .containsAllEntriesOf(Map.of("loop", OPENED.plusSeconds(1), "quartz", OPENED));
    }

    @Test
    void a_rehearsals_position_is_kept() {
        var before = committed(() -> pulse.rehearsalPosition());
        commit(() -> pulse.rehearsalPosition(OPENED));
        commit(() -> pulse.rehearsalPosition(WAKE_UP));

        assertThat(before).isNotEqualTo(WAKE_UP);
        assertThat(committed(() -> pulse.rehearsalPosition())).isEqualTo(WAKE_UP);
        execute("delete from rehearsal");
        assertThat(committed(() -> pulse.rehearsalPosition())).isNull();
    }

    @Test
    void the_databases_time_moves_within_a_transaction() {
        var times = committed(() -> List.of(pulse.databaseTime(), pulse.databaseTime()));

        assertThat(times.get(1)).isAfter(times.get(0));
    }

    @Test
    void where_there_is_nothing_nothing_is_counted() {
        assertThat(counts()).isEqualTo(NOTHING);
    }

    @Test
    void open_orders_are_counted_and_closed_ones_not() {
        stored(Cases.wakingAt(order(clinic, "on time"), WAKE_UP.minusSeconds(60)));
        stored(Cases.wakingAt(order(clinic, "late"), WAKE_UP.minusSeconds(61)));
        var closed = bareOrder(clinic, "closed");
        var closure = new Closure("left", null, OPENED, "Zoë");
        stored(new Watched(
                closed.file().with(closed.file().order().closed(closure)),
                Standing.CLOSED,
                null,
                OPENED.plusSeconds(99)));

        assertThat(counts())
                .isEqualTo(new Counts(2, 1, 0, 0, 0, 0, 0, OPENED.plusSeconds(99), WAKE_UP.minusSeconds(61)));
    }

    @Test
    void alerts_that_await_an_answer_are_counted_and_stale_dates_by_their_orders() {
        var order = stored(order(clinic, "asked"));
        var stale = new Matter.StaleDate(LocalDate.of(2026, 10, 30), 31, false);
        said(order, stale);
        said(order, stale);
        var moot = said(order, new Matter.WatchStarted()).moot(Alert.Moot.PASSED);
        commit(() -> alerts.save(List.of(moot)));

        assertThat(counts()).isEqualTo(new Counts(1, 0, 0, 2, 0, 1, 0, order.reviewedAt(), WAKE_UP));
    }

    @Test
    void messages_that_may_leave_are_undelivered_until_they_are_taken() {
        var order = stored(order(clinic, "told"));
        var alert = said(order, new Matter.WatchStarted());
        commit(() -> outbox.plan(List.of(
                message(order, EMAIL, alert), message(order, SMS, WAKE_UP.plusSeconds(1), Said.TARGET, alert))));
        assertThat(counts().undelivered()).isEqualTo(1);

        settled(EMAIL, DeliveryState.RETRY, DUE);
        assertThat(counts().undelivered()).isEqualTo(1);
        settled(EMAIL, DeliveryState.SENT, DUE);
        assertThat(counts().undelivered()).isZero();
    }

    @Test
    void an_order_for_which_nobody_was_found_is_unreachable_until_something_is_taken() {
        var known = order(clinic, "unreachable");
        var order = stored(new Watched(
                known.file(), known.standing(), known.nextReviewAt(), DUE.plusSeconds(5), false, known.brief(), true));
        var alert = said(order, new Matter.WatchStarted());
        commit(() -> outbox.plan(List.of(message(order, EMAIL, alert))));
        settled(EMAIL, DeliveryState.SENT, DUE.plusSeconds(4));
        assertThat(counts().unreachableOrders()).isEqualTo(1);

        commit(() -> outbox.plan(List.of(message(order, SMS, alert))));
        settled(SMS, DeliveryState.SENT, DUE.plusSeconds(5));
        assertThat(counts().unreachableOrders()).isZero();
    }

    @Test
    void all_organizations_are_counted_where_none_is_named() {
        var before = committed(() -> pulse.counts(null, WAKE_UP)).openOrders();
        stored(bareOrder(clinic, "one more"));
        stored(bareOrder(anOrganization(), "and another"));

        assertThat(committed(() -> pulse.counts(null, WAKE_UP)).openOrders()).isEqualTo(before + 2);
    }
}
