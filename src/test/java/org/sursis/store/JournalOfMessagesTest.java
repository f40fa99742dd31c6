package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.alert.Channel.EMAIL;
import static org.sursis.store.Cases.id;
import static org.sursis.store.Said.DUE;
import static org.sursis.store.Said.message;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sursis.alert.DeliveryState;
import org.sursis.watch.Journal.Entry;
import org.sursis.watch.Outbox.Settlement;
import org.sursis.watch.Outbox.Stop;
import org.sursis.watch.Page;
import org.sursis.watch.chain.Chain;
import org.sursis.watch.chain.Link;

/** What the journal tells of messages: each that was decided, each attempt with its reply, and each end. */
@QuarkusTest
@TestProfile(StillProfile.class)
class JournalOfMessagesTest extends OnOutbox {
    @Inject
    Chain chain;

    private List<Entry> entries() {
        return committed(() -> chain.of(order.file().order().organization(), id(order), new Page.Ask(null, 200)))
                .items()
                .stream()
                .map(Link::entry)
                .toList();
    }

    /** The last entry, which must be of that event; without what every one about a message has. */
    private Map<String, String> last(String event) {
        var entries = entries();
        var last = entries.get(entries.size() - 1);
        assertThat(last.event()).isEqualTo(event);
        assertThat(last.details()).containsEntry("channel", "email").containsKeys("delivery", "to");
        var rest = new TreeMap<>(last.details());
        rest.keySet().removeAll(List.of("delivery", "channel", "to"));
        return rest;
    }

    @Test
    void a_message_that_was_decided_is_told_once_with_where_it_goes_and_the_fingerprint_of_what_it_says() {
        var message = planned(message(order, EMAIL, first));
        planned(message(order, EMAIL, first));

        assertThat(entries()).hasSize(1);
        var stored = committed(() -> outbox.fingerprints(order.file().order().organization(), id(order)));
        assertThat(last("delivery-planned"))
                .containsEntry("address", message.delivery().address())
                .containsEntry("alerts", first.id().toString())
                .containsEntry("says", stored.get(message.delivery().id()));
    }

    @Test
    void every_attempt_is_told_with_its_result_and_the_reply() {
        planned(message(order, EMAIL, first));
        var again = DUE.plusSeconds(15);
        outbox.settle(List.of(new Settlement(
                claim(EMAIL).get(0), DeliveryState.RETRY, again, DUE.plusSeconds(2), null, "451 later")));
        assertThat(last("delivery-retry"))
                .isEqualTo(Map.of("attempt", "1", "because", "451 later", "startedAt", DUE.toString()));

        outbox.settle(List.of(result(outbox.claim(EMAIL, 1, again, LEASE, "n").get(0), DeliveryState.SENT)));
        assertThat(last("delivery-sent"))
                .isEqualTo(Map.of(
                        "attempt",
                        "2",
                        "because",
                        "250 taken",
                        "providerId",
                        "provider-7",
                        "startedAt",
                        again.toString()));
    }

    @Test
    void a_result_that_is_not_recorded_is_not_told() {
        planned(message(order, EMAIL, first));
        var mine = claim(EMAIL).get(0);
        outbox.settle(List.of(result(mine, DeliveryState.SENT)));
        outbox.settle(List.of(result(mine, DeliveryState.SENT)));

        assertThat(entries()).extracting(Entry::event).containsExactly("delivery-planned", "delivery-sent");
    }

    @Test
    void an_attempt_of_which_nobody_came_back_to_tell_is_told() {
        planned(message(order, EMAIL, first));
        outbox.claim(EMAIL, 1, DUE, Duration.ZERO, "n");
        outbox.reap(DUE.plusSeconds(60));

        assertThat(last("delivery-lease-ended")).isEqualTo(Map.of("attempt", "1", "startedAt", DUE.toString()));
    }

    @Test
    void a_message_that_is_stopped_is_told_with_why_and_by_whom() {
        planned(message(order, EMAIL, first));
        commit(() -> outbox.cancel(id(order), new Stop(Map.of(first.id(), "answered"), "Zoë", DUE)));

        assertThat(last("delivery-cancelled")).isEqualTo(Map.of("because", "answered"));
        assertThat(entries()).extracting(Entry::who).containsExactly("sursis", "Zoë");
    }

    @Test
    void one_that_is_stopped_on_its_way_is_told_as_such() {
        planned(message(order, EMAIL, first));
        claim(EMAIL);
        commit(() -> outbox.cancel(id(order), new Stop(Map.of(first.id(), "closed"), "sursis", DUE)));

        assertThat(last("delivery-cancelled")).isEqualTo(Map.of("because", "closed", "underWay", "true"));
    }

    @Test
    void a_message_that_came_too_late_is_told() {
        var message = planned(message(order, EMAIL, DUE, DUE.plusSeconds(10), first));
        commit(() -> outbox.expire(DUE.plusSeconds(10)));

        assertThat(last("delivery-expired"))
                .isEqualTo(Map.of(
                        "attempts",
                        "0",
                        "expiredAt",
                        message.delivery().expiresAt().toString()));
    }
}
