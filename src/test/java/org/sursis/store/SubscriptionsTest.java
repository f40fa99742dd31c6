package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Channel;
import org.sursis.alert.Delivery;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Severity;
import org.sursis.docket.Language;
import org.sursis.notice.Bulletin;
import org.sursis.notice.Bulletin.Occasion;
import org.sursis.watch.Outbox.Planned;
import org.sursis.watch.Outbox.Stop;
import org.sursis.watch.StopWord;
import org.sursis.watch.TakeReply;
import org.sursis.watch.Watched;
import org.sursis.watch.subscribe.AttendSubscribers;
import org.sursis.watch.subscribe.Subscription;
import org.sursis.watch.subscribe.Subscriptions;
import org.sursis.watch.subscribe.Wishes;

/** Subscribers' messages beside those of contacts, in one table. */
@QuarkusTest
@TestProfile(StillProfile.class)
class SubscriptionsTest extends OnOutbox {
    @Inject
    Subscriptions subscriptions;

    @Inject
    TakeReply replies;

    @Inject
    AttendSubscribers attend;

    private Subscription follower;

    @BeforeEach
    void somebody_who_follows_the_order() {
        follower = following("advocate@example.org", Said.DUE.minusSeconds(60));
        commit(() -> subscriptions.add(follower));
    }

    private Subscription following(String address, Instant confirmed) {
        return following(UUID.randomUUID(), order, Channel.EMAIL, address, confirmed);
    }

    private static Subscription following(UUID id, Watched what, Channel channel, String address, Instant confirmed) {
        var o = what.file().order();
        return new Subscription(
                id,
                o.organization(),
                o.id(),
                channel,
                address,
                new Wishes(Language.EN, ZoneId.of("America/Toronto"), null, false),
                null,
                Said.DUE.minusSeconds(90),
                new Subscription.Life(confirmed, confirmed, null, null, null, null),
                1);
    }

    private Planned news() {
        var o = order.file().order();
        var delivery = new Delivery(
                UUID.randomUUID(),
                o.organization(),
                o.id(),
                null,
                follower.id(),
                null,
                Channel.EMAIL,
                follower.address(),
                Severity.URGENT,
                List.of(first.id()),
                Said.DUE,
                Said.DUE,
                Said.TARGET);
        var says = new Bulletin(
                Language.EN, Occasion.NEWS, "Clinic", List.of(), ZoneId.of("America/Toronto"), Said.DUE, null);
        return new Planned(delivery, says);
    }

    private DeliveryState dies(Planned message) {
        var claimed = claim(Channel.EMAIL).get(0);
        outbox.settle(List.of(result(claimed, DeliveryState.DEAD)));
        return told(message).state();
    }

    @Test
    void a_message_to_a_subscriber_is_claimed_as_it_was_planned_and_no_review_ever_sees_it() {
        var message = planned(news());
        var claimed = claim(Channel.EMAIL);
        assertThat(claimed).singleElement().satisfies(c -> {
            assertThat(c.delivery()).isEqualTo(message.delivery());
            assertThat(c.bulletin()).isEqualTo(message.bulletin());
        });
        outbox.settle(List.of(result(claimed.get(0), DeliveryState.DEAD)));
        assertThat(committed(() -> outbox.post(List.of(order.file().order().id()))))
                .isEmpty();
    }

    @Test
    void an_answer_calls_back_what_contacts_were_to_be_told_and_not_the_news() {
        var message = planned(news());
        var stop = new Stop(Map.of(first.id(), "answered"), "Counsel", Said.DUE);
        commit(() -> outbox.cancel(order.file().order().id(), stop));
        assertThat(told(message).state()).isEqualTo(DeliveryState.QUEUED);
    }

    @Test
    void who_ended_it_gets_nothing_that_was_planned_before() {
        var message = planned(news());
        commit(() -> subscriptions.silence(List.of(follower.id()), "unsubscribed", Said.DUE));
        assertThat(told(message).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(claim(Channel.EMAIL)).isEmpty();
    }

    @Test
    void three_deaths_in_a_row_are_too_many_and_one_that_arrived_between_forgives() {
        for (int n = 0; n < 2; n++) {
            var o = news();
            commit(() -> execute("delete from delivery_alert"));
            assertThat(dies(planned(o))).isEqualTo(DeliveryState.DEAD);
        }
        assertThat(committed(() -> subscriptions.unreached(3, 9))).isEmpty();
        commit(() -> execute("delete from delivery_alert"));
        dies(planned(news()));
        assertThat(committed(() -> subscriptions.unreached(3, 9)))
                .extracting(Subscription::id)
                .contains(follower.id());
    }

    @Test
    void an_address_is_erased_wherever_it_stands() {
        var message = planned(news());
        commit(() -> execute("update subscription set ended_at = ? where id = ?", Said.DUE, follower.id()));
        commit(() -> subscriptions.erase(Said.DUE.plusSeconds(1), Said.DUE.plusSeconds(9)));
        assertThat(committed(() -> subscriptions.find(follower.id())).orElseThrow())
                .satisfies(s -> assertThat(s.address()).isNull());
        assertThat(told(message).delivery().address()).isEmpty();
        assertThat(select(
                        "select details::text from journal where details::text like '%advocate@example.org%'",
                        row -> row.getString(1)))
                .isEmpty();
    }

    @Test
    void a_message_goes_to_a_contact_or_to_a_subscriber_of_that_organization_and_to_nobody_else() {
        var message = planned(news()).delivery();
        assertThatThrownBy(() -> execute("update delivery set subscriber_id = null where id = ?", message.id()))
                .hasMessageContaining("delivery_to_one");
        assertThatThrownBy(() -> execute(
                        "update delivery set contact_id = ? where id = ?",
                        order.file().contacts().get(0).id(),
                        message.id()))
                .hasMessageContaining("delivery_to_one");
        assertThatThrownBy(() -> execute(
                        "update subscription set organization_id = ? where id = ?", anOrganization(), follower.id()))
                .hasMessageContaining("foreign key");
    }

    @Test
    void the_same_address_follows_the_same_thing_once() {
        var again = following("ADVOCATE@example.org", null);
        assertThatThrownBy(() -> commit(() -> subscriptions.add(again))).hasMessageContaining("subscription_once");
    }

    @Test
    void a_telephone_that_is_stopped_and_a_look_at_several_orders_never_wait_for_each_other() throws Exception {
        var clinic = order.file().order().organization();
        var other = stored(Cases.order(clinic, "other"));
        long unique = UUID.randomUUID().getLeastSignificantBits();
        var phone = "+1" + (1_000_000_000L + Math.floorMod(unique, 1_000_000_000L));
        var low = following(new UUID(1, unique), other, Channel.SMS, phone, Said.DUE);
        var high = following(new UUID(2, unique), order, Channel.SMS, phone, Said.DUE);
        commit(() -> List.of(low, high).forEach(subscriptions::add));
        var stopping = Executors.newSingleThreadExecutor();
        try {
            var stopped = committed(() -> {
                // As a look at many orders does: one order after the other, in the order in which they fell due.
                subscriptions.followers(clinic, order.file().order().id(), false);
                var stop = stopping.submit(() -> replies.take(phone, StopWord.STOP));
                untilSomebodyWaits();
                subscriptions.followers(clinic, other.file().order().id(), false);
                return stop;
            });
            stopped.get(60, TimeUnit.SECONDS);
        } finally {
            stopping.shutdown();
        }
        assertThat(List.of(low, high)).allSatisfy(s -> assertThat(committed(() -> subscriptions.find(s.id())))
                .hasValueSatisfying(now -> assertThat(now.life().because()).isEqualTo("stop")));
    }

    private void untilSomebodyWaits() {
        var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (select("select 1 from pg_locks where not granted", row -> 1).isEmpty()) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(patience);
            Thread.onSpinWait();
        }
    }

    @Test
    void what_a_crash_left_of_a_stop_is_done_by_the_next_round() {
        var phone = "+1" + (1_000_000_000L + Math.floorMod(order.hashCode(), 1_000_000_000L));
        var left = following(UUID.randomUUID(), order, Channel.SMS, phone, Said.DUE);
        commit(() -> subscriptions.add(left));
        execute("insert into sms_stop (phone, at) values (?, ?)", phone, Said.DUE);
        attend.run();
        assertThat(committed(() -> subscriptions.find(left.id())).orElseThrow().state())
                .isEqualTo(Subscription.State.ENDED);
    }
}
