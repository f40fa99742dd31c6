package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.store.Cases.OPENED;
import static org.sursis.store.Cases.order;
import static org.sursis.store.Said.DUE;
import static org.sursis.store.Said.TARGET;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Channel;
import org.sursis.alert.Delivery;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Matter;
import org.sursis.alert.Severity;
import org.sursis.watch.Outbox.Claimed;
import org.sursis.watch.Outbox.Planned;
import org.sursis.watch.Outbox.Settlement;
import org.sursis.watch.Pulse;
import org.sursis.watch.Watched;
import org.sursis.watch.webhooks.FailingWebhooks;
import org.sursis.watch.webhooks.Webhook;
import org.sursis.watch.webhooks.Webhooks;

/** Messages to systems of an organization's own: one at a time to each, so that none that hangs has more than a thread. */
@QuarkusTest
@TestProfile(StillProfile.class)
class WebhooksInTheQueueTest extends OnPostgres {
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    Webhooks webhooks;

    @Inject
    FailingWebhooks failing;

    @Inject
    Pulse pulse;

    private Watched order;

    @BeforeEach
    void an_order() {
        nothing();
        order = stored(order(anOrganization(), "QC-2026-0417"));
    }

    @AfterEach
    void nothing() {
        nothingInTheOutbox();
        execute("delete from webhook");
    }

    @Test
    void one_message_at_a_time_goes_to_each() {
        var one = webhook();
        var other = webhook();
        planned(one, 2);
        planned(other, 1);

        var begun = List.of(claim(), claim());
        assertThat(begun).extracting(c -> c.delivery().webhook()).containsExactlyInAnyOrder(one, other);
        assertThat(claims()).as("the second waits for the first").isEmpty();
        settle(begun, DeliveryState.SENT, null);
        assertThat(claim().delivery().webhook()).isEqualTo(one);
    }

    @Test
    void none_is_begun_at_one_that_rests_and_none_of_these_is_late() {
        var one = webhook();
        planned(one, 1);
        var rested = DUE.plusSeconds(900);
        commit(() -> failing.rest(one, rested));

        assertThat(claims(rested.minusMillis(1))).isEmpty();
        assertThat(committed(outbox::nextDue)).contains(rested);
        assertThat(late(rested.plusSeconds(60))).isZero();
        assertThat(late(rested.plusMillis(60_001))).as("nobody begins").isEqualTo(1);
        assertThat(claims(rested)).hasSize(1);
    }

    @Test
    void those_that_took_nothing_last_come_last_and_those_that_waited_longest_first() {
        var tookNothing = webhook();
        var served = webhook();
        var waiting = webhook();
        commit(() -> failing.failed(tookNothing, DUE));
        planned(served, 2);
        settle(List.of(claim()), DeliveryState.SENT, null);
        planned(tookNothing, 1);
        planned(waiting, 1);

        assertThat(List.of(claim(), claim(), claim()))
                .extracting(c -> c.delivery().webhook())
                .containsExactly(waiting, served, tookNothing);
    }

    @Test
    void what_is_given_back_untried_stays_late() {
        planned(webhook(), 1);
        var later = DUE.plusSeconds(300);
        var claimed = claims(later).get(0);
        assertThat(claimed.dueSince()).isEqualTo(DUE);
        outbox.settle(List.of(Settlement.notTried(claimed, later)));

        assertThat(late(later)).isEqualTo(1);
        var again = claims(later).get(0);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.made()).as("really").isEqualTo(1);
    }

    @Test
    void two_nodes_never_have_one_each_for_the_same() throws Exception {
        for (int round = 0; round < 25; round++) {
            nothing();
            planned(webhook(), 2);
            assertThat(both(this::claims, this::claims)).as("round %d", round).hasSize(1);
        }
    }

    @Test
    void two_nodes_share_the_work_for_several() throws Exception {
        IntStream.range(0, 12).forEach(n -> planned(webhook(), 3));
        var claimed = both(this::claimAll, this::claimAll);

        assertThat(claimed).extracting(c -> c.delivery().webhook()).hasSize(12).doesNotHaveDuplicates();
    }

    private List<Claimed> claimAll() {
        var mine = new ArrayList<Claimed>();
        // One is passed over while somebody else has it in hand at that moment.
        for (int tries = 0; tries < 60; tries++) {
            mine.addAll(claims());
        }
        return mine;
    }

    private static List<Claimed> both(Callable<List<Claimed>> one, Callable<List<Claimed>> other) throws Exception {
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var all = new ArrayList<Claimed>();
            for (var done : threads.invokeAll(List.of(at(together, one), at(together, other)))) {
                all.addAll(done.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<List<Claimed>> at(CyclicBarrier together, Callable<List<Claimed>> work) {
        return () -> {
            together.await();
            return work.call();
        };
    }

    private Claimed claim() {
        return claims().get(0);
    }

    private List<Claimed> claims() {
        return claims(DUE);
    }

    private List<Claimed> claims(Instant now) {
        return outbox.claim(Channel.WEBHOOK, 40, now, LEASE, "n");
    }

    private void settle(List<Claimed> claimed, DeliveryState state, Instant next) {
        outbox.settle(claimed.stream()
                .map(c -> new Settlement(c, state, next, DUE, null, "so"))
                .toList());
    }

    private long late(Instant now) {
        return committed(
                () -> pulse.lapses(order.file().order().organization(), now).lateMessages());
    }

    private UUID webhook() {
        var id = UUID.randomUUID();
        var organization = order.file().order().organization();
        commit(() -> webhooks.add(
                new Webhook(id, organization, URI.create("https://" + id + ".example.org/hook"), OPENED, "ann")));
        return id;
    }

    private void planned(UUID webhook, int messages) {
        commit(() -> IntStream.range(0, messages).forEach(n -> outbox.plan(List.of(message(webhook)))));
    }

    private Planned message(UUID webhook) {
        var alert = Said.alert(order, new Matter.WatchStarted());
        alerts.add(List.of(alert));
        var delivery = new Delivery(
                UUID.randomUUID(),
                order.file().order().organization(),
                Cases.id(order),
                null,
                null,
                webhook,
                Channel.WEBHOOK,
                "https://x.example.org",
                Severity.URGENT,
                List.of(alert.id()),
                OPENED,
                DUE,
                TARGET);
        return new Planned(delivery, Said.notice(Channel.WEBHOOK));
    }
}
