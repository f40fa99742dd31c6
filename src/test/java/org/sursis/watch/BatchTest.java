package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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

/** One message that takes long holds up none of those that were claimed with it. */
class BatchTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");

    private final List<Settlement> settled = new CopyOnWriteArrayList<>();
    private final CountDownLatch givenBack = new CountDownLatch(2);
    private final Outbox outbox = Only.methods(
            Outbox.class,
            Map.of(
                    "keep", given -> null,
                    "stillWanted",
                            given -> ((List<?>) given[0])
                                    .stream()
                                            .map(c -> ((Claimed) c).delivery().id())
                                            .collect(Collectors.toSet()),
                    "settle",
                            given -> {
                                ((List<?>) given[0]).forEach(r -> note((Settlement) r));
                                return given[0];
                            }));

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
        var sender = Only.methods(
                Sender.class,
                Map.of("channel", given -> Channel.EMAIL, "written", given -> new byte[1], "send", given -> slow()));
        var troubles = new Troubles();
        var links = new Links(
                new Links.BaseUrl(URI.create("https://sursis.example.org")),
                Only.methods(Pulse.class, Map.of("secret", given -> new byte[32])));
        var claimed = IntStream.range(0, 3).mapToObj(n -> claimed()).toList();
        var watchman = new ScheduledThreadPoolExecutor(1);
        new Batch(
                        claimed,
                        sender,
                        new Batch.Hands(
                                outbox,
                                new Recording(outbox, new Bury(outbox, null, null), null, troubles),
                                new Writing(outbox, links, new Invitations(null, null), troubles),
                                new Outages(outbox),
                                Clock.fixed(NOW, ZoneOffset.UTC),
                                watchman))
                .run();
        watchman.shutdownNow();

        assertThat(settled)
                .filteredOn(r -> r.state() == DeliveryState.RETRY)
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.nextAt()).isEqualTo(NOW))
                .extracting(r -> r.ticket().delivery())
                .containsExactly(
                        claimed.get(1).delivery().id(),
                        claimed.get(2).delivery().id());
        assertThat(settled)
                .filteredOn(r -> r.state() == DeliveryState.SENT)
                .extracting(r -> r.ticket().delivery())
                .containsExactly(claimed.get(0).delivery().id());
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
        return new Claimed(other, message.notice(), 1, UUID.randomUUID(), null);
    }
}
