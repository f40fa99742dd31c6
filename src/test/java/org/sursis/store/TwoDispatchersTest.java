package org.sursis.store;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.alert.Channel.EMAIL;
import static org.sursis.store.Cases.order;
import static org.sursis.store.Said.DUE;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Alert;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Matter;
import org.sursis.watch.Outbox.Claimed;
import org.sursis.watch.Outbox.Planned;
import org.sursis.watch.Outbox.Settlement;

/** Two nodes at one queue: none lost, none twice. */
@QuarkusTest
@TestProfile(StillProfile.class)
class TwoDispatchersTest extends OnPostgres {
    private static final int MESSAGES = 1_000;
    private static final Duration LEASE = Duration.ofMinutes(5);

    private List<UUID> planned;

    @BeforeEach
    void a_thousand_messages() {
        nothingInTheOutbox();
        var order = stored(order(anOrganization(), "QC-2026-0417"));
        List<Alert> said = IntStream.range(0, MESSAGES)
                .mapToObj(n -> Said.alert(order, new Matter.WatchStarted()))
                .toList();
        List<Planned> messages =
                said.stream().map(alert -> Said.message(order, EMAIL, alert)).toList();
        commit(() -> {
            alerts.add(said);
            outbox.plan(messages);
        });
        planned = messages.stream().map(m -> m.delivery().id()).toList();
    }

    /** Both at the same moment, each in a thread of its own. */
    private static <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var work = List.of(one, other).stream()
                    .<Callable<T>>map(w -> () -> {
                        together.await();
                        return w.call();
                    })
                    .toList();
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private List<Claimed> claimAll(String node) {
        var mine = new ArrayList<Claimed>();
        var batch = outbox.claim(EMAIL, 17, DUE, LEASE, node);
        while (!batch.isEmpty()) {
            mine.addAll(batch);
            batch = outbox.claim(EMAIL, 17, DUE, LEASE, node);
        }
        return mine;
    }

    private static List<UUID> ids(List<Claimed> claimed) {
        return claimed.stream().map(c -> c.delivery().id()).toList();
    }

    @Test
    void each_message_is_claimed_by_one_of_them() throws Exception {
        var claimed = both(() -> claimAll("node-1"), () -> claimAll("node-2"));

        var all = new ArrayList<>(ids(claimed.get(0)));
        all.addAll(ids(claimed.get(1)));
        assertThat(all).containsExactlyInAnyOrderElementsOf(planned);
        assertThat(claimed).as("both had a share").noneMatch(List::isEmpty);
        assertThat(claimed.stream().flatMap(List::stream).map(Claimed::token).collect(toSet()))
                .hasSize(MESSAGES);
    }

    @Test
    void a_result_told_by_both_at_once_is_recorded_once() throws Exception {
        var results = claimAll("node-1").stream()
                .map(c -> new Settlement(c, DeliveryState.SENT, null, DUE, null, "250 taken"))
                .toList();
        var backwards = new ArrayList<>(results);
        Collections.reverse(backwards);
        var recorded = both(() -> outbox.settle(results), () -> outbox.settle(backwards));

        assertThat(recorded.get(0).size() + recorded.get(1).size()).isEqualTo(MESSAGES);
        assertThat(select("select distinct state from delivery", row -> row.getString(1)))
                .containsExactly("sent");
    }

    @Test
    void an_outage_of_all_nodes_loses_nothing() {
        claimAll("node-1");
        execute("update delivery set lease_until = clock_timestamp() - interval '1 second'");

        assertThat(outbox.reap(DUE)).isEqualTo(MESSAGES);
        assertThat(ids(claimAll("node-2"))).containsExactlyInAnyOrderElementsOf(planned);
    }
}
