package org.sursis.store;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.alert.Channel.EMAIL;
import static org.sursis.alert.Channel.SMS;
import static org.sursis.store.Cases.id;
import static org.sursis.store.Cases.order;
import static org.sursis.store.Said.DUE;
import static org.sursis.store.Said.TARGET;
import static org.sursis.store.Said.alert;
import static org.sursis.store.Said.message;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Alert;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Matter;
import org.sursis.watch.Outbox.Claimed;
import org.sursis.watch.Outbox.Dead;
import org.sursis.watch.Outbox.Settlement;
import org.sursis.watch.Outbox.Stop;

/** Messages that are stopped, given up or lost on the way. */
@QuarkusTest
@TestProfile(StillProfile.class)
class MessagesThatEndTest extends OnOutbox {
    private static Stop answered(Alert... alerts) {
        return new Stop(Arrays.stream(alerts).collect(toMap(Alert::id, alert -> "answered")), "Zoë", DUE);
    }

    @Test
    void a_message_whose_lease_ran_out_is_uncertain_and_its_settler_too_late() {
        var message = planned(message(order, EMAIL, first));
        var lost = outbox.claim(EMAIL, 10, DUE, Duration.ZERO, "node-1");
        assertThat(outbox.stillWanted(lost)).isEmpty();

        assertThat(outbox.reap(DUE.plusSeconds(60))).isEqualTo(1);
        assertThat(told(message).state()).isEqualTo(DeliveryState.UNCERTAIN);
        assertThat(told(message).nextAttemptAt()).isEqualTo(DUE.plusSeconds(60));
        assertThat(outbox.settle(List.of(result(lost.get(0), DeliveryState.SENT))))
                .isEmpty();
        assertThat(outbox.claim(EMAIL, 10, DUE.plusSeconds(60), LEASE, "node-2"))
                .extracting(Claimed::attempt)
                .containsExactly(2);
        assertThat(outbox.reap(DUE)).isZero();
    }

    @Test
    void a_cancelled_message_never_leaves() {
        var message = planned(message(order, EMAIL, first));

        assertThat(committed(() -> outbox.cancel(id(order), answered(first)))).isEqualTo(1);
        assertThat(told(message).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(claim(EMAIL)).isEmpty();
    }

    @Test
    void a_message_that_still_says_something_else_is_not_cancelled() {
        var message = planned(message(order, EMAIL, first, second));

        assertThat(committed(() -> outbox.cancel(id(order), answered(first)))).isZero();
        assertThat(told(message).state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(committed(() -> outbox.cancel(id(order), answered(first, second))))
                .isEqualTo(1);
    }

    @Test
    void what_is_cancelled_while_it_is_being_sent_is_not_tried_again() {
        var message = planned(message(order, EMAIL, first));
        var claimed = claim(EMAIL);
        commit(() -> outbox.cancel(id(order), answered(first)));

        assertThat(outbox.stillWanted(claimed)).isEmpty();
        outbox.settle(List.of(new Settlement(claimed.get(0), DeliveryState.RETRY, DUE, DUE, null, "451 later")));
        assertThat(told(message).state()).isEqualTo(DeliveryState.CANCELLED);
    }

    @Test
    void what_is_cancelled_while_it_is_being_sent_may_still_arrive() {
        var message = planned(message(order, EMAIL, first));
        var claimed = claim(EMAIL);
        commit(() -> outbox.cancel(id(order), answered(first)));

        outbox.settle(List.of(result(claimed.get(0), DeliveryState.SENT)));
        assertThat(told(message).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void what_is_cancelled_and_whose_sender_died_is_not_tried_again() {
        var message = planned(message(order, EMAIL, first));
        outbox.claim(EMAIL, 1, DUE, Duration.ZERO, "n");
        commit(() -> outbox.cancel(id(order), answered(first)));

        assertThat(outbox.reap(DUE)).isEqualTo(1);
        assertThat(told(message).state()).isEqualTo(DeliveryState.CANCELLED);
    }

    @Test
    void a_message_whose_target_passed_is_dead_of_time() {
        var message = planned(message(order, EMAIL, DUE, DUE.plusSeconds(10), first));

        assertThat(committed(() -> outbox.expire(DUE.plusSeconds(9)))).isEmpty();
        assertThat(committed(() -> outbox.expire(DUE.plusSeconds(10)))).containsExactly(id(order));
        assertThat(told(message).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(committed(() -> outbox.deadUnsaid(List.of(id(order))).getOrDefault(id(order), List.of())))
                .containsExactly(new Dead(
                        message.delivery().id(), message.delivery().contact(), EMAIL, "no attempt was made", true));
    }

    @Test
    void a_death_is_unsaid_until_an_alert_names_it() {
        var message = planned(message(order, SMS, first)).delivery();
        var claimed = claim(SMS).get(0);
        var dead = new Settlement(claimed, DeliveryState.DEAD, null, DUE, null, "550 no such user");
        assertThat(committed(() -> outbox.settle(List.of(dead)))).containsExactly(dead);
        assertThat(committed(() -> outbox.deadUnsaid(List.of(id(order))).getOrDefault(id(order), List.of())))
                .containsExactly(new Dead(message.id(), message.contact(), SMS, "550 no such user", false));

        var unreachable = new Matter.Unreachable(message.id(), message.contact(), "Zoë", SMS, "550 no such user");
        commit(() -> alerts.add(List.of(alert(order, unreachable))));
        assertThat(committed(() -> outbox.deadUnsaid(List.of(id(order))).getOrDefault(id(order), List.of())))
                .isEmpty();
    }

    @Test
    void a_death_and_what_is_done_about_it_roll_back_together() {
        var message = planned(message(order, SMS, first));
        var dead = result(claim(SMS).get(0), DeliveryState.DEAD);
        try {
            commit(() -> {
                outbox.settle(List.of(dead));
                throw new IllegalStateException("the escalation failed");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the escalation failed");
        }

        assertThat(told(message).state()).isEqualTo(DeliveryState.SENDING);
    }

    @Test
    void everybody_ever_told_is_known_even_when_the_message_was_cancelled() {
        var message = planned(message(order, SMS, first)).delivery();
        commit(() -> outbox.cancel(id(order), answered(first)));

        assertThat(committed(() -> outbox.everTold(List.of(id(order))).get(id(order))))
                .containsExactly(message.contact());
    }

    @Test
    void an_unreadable_message_dies_alone_and_wakes_its_order() {
        var poisoned = planned(message(order, EMAIL, DUE, TARGET.minusSeconds(9), first));
        var sound = planned(message(order, EMAIL, second));
        execute(
                "update delivery set notice = notice - 'reader' where id = ?",
                poisoned.delivery().id());

        assertThat(claim(EMAIL)).extracting(Claimed::delivery).containsExactly(sound.delivery());
        assertThat(select(
                        "select state from delivery where id = ?",
                        r -> r.getString(1),
                        poisoned.delivery().id()))
                .containsExactly("dead");
        assertThat(committed(() -> orders.lockIfFree(id(order))).orElseThrow().nextReviewAt())
                .isEqualTo(DUE);
    }
}
