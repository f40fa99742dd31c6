package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Channel;
import org.sursis.alert.Delivery;
import org.sursis.alert.DeliveryState;
import org.sursis.fixtures.Messages;
import org.sursis.fixtures.Only;
import org.sursis.watch.Outbox.Claimed;
import org.sursis.watch.Outbox.Settlement;
import org.sursis.watch.invite.Invitations;

/** One message that takes long, or that breaks, holds up none of those that were claimed with it. */
class BatchTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");
    private static final Instant DUE_SINCE = NOW.minusSeconds(90);

    private final List<Settlement> settled = new CopyOnWriteArrayList<>();
    private Consumer<List<Outbox.Bytes>> keep = fresh -> {};
    private boolean unasked;
    private UUID calledBack;
    private final CountDownLatch givenBack = new CountDownLatch(2);
    private final Outbox outbox = Only.methods(
            Outbox.class,
            Map.of(
                    "keep",
                            given -> {
                                keep.accept(((List<?>) given[0])
                                        .stream().map(Outbox.Bytes.class::cast).toList());
                                return null;
                            },
                    "stillWanted", given -> wanted((List<?>) given[0]),
                    "settle",
                            given -> {
                                ((List<?>) given[0]).forEach(r -> note((Settlement) r));
                                return given[0];
                            }));

    private Set<UUID> wanted(List<?> messages) {
        if (unasked) {
            throw new IllegalStateException("no connection");
        }
        return messages.stream()
                .map(c -> ((Claimed) c).delivery().id())
                .filter(id -> !id.equals(calledBack))
                .collect(Collectors.toSet());
    }

    private void note(Settlement result) {
        settled.add(result);
        if (result.because().equals("not tried")) {
            givenBack.countDown();
        }
    }

    /** Comes back when the others were given back, or when the test gives up. */
    private Outcome slow() {
        try {
            return givenBack.await(30, TimeUnit.SECONDS)
                    ? new Outcome.Accepted("id", "250")
                    : new Outcome.Refused("the others were not given back", true);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void those_behind_a_message_that_hangs_are_given_back_at_once_due_and_it_goes_on_alone() {
        var sender = taking(given -> slow());
        var claimed = three();
        run(claimed, sender);

        assertThat(settled)
                .filteredOn(r -> r.state() == DeliveryState.RETRY)
                .hasSize(2)
                .allSatisfy(
                        r -> assertThat(r.nextAt()).as("due as long as before").isEqualTo(DUE_SINCE))
                .extracting(r -> r.ticket().delivery())
                .containsExactly(
                        claimed.get(1).delivery().id(),
                        claimed.get(2).delivery().id());
        assertThat(settled)
                .filteredOn(r -> r.state() == DeliveryState.SENT)
                .extracting(r -> r.ticket().delivery())
                .containsExactly(claimed.get(0).delivery().id());
    }

    @Test
    void one_that_cannot_be_written_down_stops_none_of_those_claimed_with_it() {
        var claimed = three();
        var poisoned = claimed.get(0).ticket();
        keep = fresh -> {
            if (fresh.stream().anyMatch(bytes -> bytes.ticket().equals(poisoned))) {
                throw new IllegalStateException("refused by the database");
            }
        };
        run(claimed, taking(given -> new Outcome.Accepted("id", "250")));

        assertThat(settled)
                .extracting(r -> r.ticket(), Settlement::state)
                .containsExactlyInAnyOrder(
                        tuple(poisoned, DeliveryState.RETRY),
                        tuple(claimed.get(1).ticket(), DeliveryState.SENT),
                        tuple(claimed.get(2).ticket(), DeliveryState.SENT));
        assertThat(settled).filteredOn(r -> r.ticket().equals(poisoned)).allSatisfy(r -> assertThat(r.nextAt())
                .isAfter(NOW));
    }

    @Test
    void what_was_not_tried_is_given_back_when_the_database_cannot_be_asked_whether_it_is_still_wanted() {
        var claimed = three();
        var sender = taking(given -> {
            unasked = true;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(150));
            return new Outcome.Accepted("id", "250");
        });
        assertThatThrownBy(() -> run(claimed, sender)).isInstanceOf(IllegalStateException.class);

        assertThat(settled)
                .extracting(r -> r.ticket(), Settlement::state)
                .containsExactly(
                        tuple(claimed.get(0).ticket(), DeliveryState.SENT),
                        tuple(claimed.get(1).ticket(), DeliveryState.RETRY),
                        tuple(claimed.get(2).ticket(), DeliveryState.RETRY));
        assertThat(settled).extracting(Settlement::nextAt).containsExactly(null, DUE_SINCE, DUE_SINCE);
    }

    @Test
    void what_was_called_back_meanwhile_does_not_leave_and_is_given_back_at_once() {
        var claimed = three();
        var sender = taking(given -> {
            calledBack = claimed.get(1).delivery().id();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
            return new Outcome.Accepted("id", "250");
        });
        run(claimed, sender);

        assertThat(settled)
                .extracting(r -> r.ticket(), Settlement::state, Settlement::because)
                .containsExactlyInAnyOrder(
                        tuple(claimed.get(0).ticket(), DeliveryState.SENT, "250"),
                        tuple(claimed.get(1).ticket(), DeliveryState.RETRY, "not tried"),
                        tuple(claimed.get(2).ticket(), DeliveryState.SENT, "250"));
    }

    @Test
    void the_wait_after_the_first_refusal_is_the_first_however_often_it_was_given_back_untried() {
        run(List.of(claimed()), taking(given -> new Outcome.RetryLater("451", null, false)));

        assertThat(settled).extracting(Settlement::nextAt).singleElement().satisfies(next -> assertThat(next)
                .isBetween(NOW.plusSeconds(12), NOW.plusSeconds(18)));
    }

    private static Sender taking(Function<Object[], Object> send) {
        return Only.methods(
                Sender.class, Map.of("channel", given -> Channel.EMAIL, "written", given -> new byte[1], "send", send));
    }

    private void run(List<Claimed> claimed, Sender sender) {
        var troubles = new Troubles();
        var links = new Links(
                new Links.BaseUrl(URI.create("https://sursis.example.org")),
                Only.methods(ServiceSecrets.class, Map.of("secret", given -> new byte[32])));
        var watchman = new ScheduledThreadPoolExecutor(1);
        var hands = new Batch.Hands(
                outbox,
                new Recording(outbox, new Bury(outbox, null, null, null), null, troubles),
                new Writing(outbox, links, new Invitations(null, null), troubles),
                new Outages(outbox),
                Clock.fixed(NOW, ZoneOffset.UTC),
                watchman);
        try {
            new Batch(claimed, sender, hands).run();
        } finally {
            watchman.shutdownNow();
        }
    }

    private static List<Claimed> three() {
        return IntStream.range(0, 3).mapToObj(n -> claimed()).toList();
    }

    private static Claimed claimed() {
        var message = Messages.aWeekBefore().outgoing();
        var d = message.delivery();
        var other = new Delivery(
                UUID.randomUUID(),
                d.organization(),
                d.order(),
                d.contact(),
                d.channel(),
                d.address(),
                d.severity(),
                d.alerts(),
                d.createdAt(),
                d.dueAt(),
                d.expiresAt());
        return new Claimed(other, message.notice(), null, 7, 1, DUE_SINCE, UUID.randomUUID(), null);
    }
}
