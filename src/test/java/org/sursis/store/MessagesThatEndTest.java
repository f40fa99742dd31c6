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
import org.sursis.alert.Delivery;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Matter;
import org.sursis.alert.Post;
import org.sursis.alert.Undelivered;
import org.sursis.alert.Way;
import org.sursis.notice.OrderCode;
import org.sursis.watch.Outbox.Claimed;
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

    /** The rig found it: the date moved, which ended one of two alerts, and then the order was closed. */
    @Test
    void a_message_whose_alerts_end_one_after_the_other_is_cancelled_with_the_last() {
        var message = planned(message(order, EMAIL, first, second));
        commit(() -> alerts.save(List.of(first.moot(Alert.Moot.DATE_MOVED))));
        assertThat(committed(() -> outbox.cancel(id(order), answered(first)))).isZero();

        assertThat(committed(() -> outbox.cancel(id(order), answered(second)))).isEqualTo(1);
        assertThat(told(message).state()).isEqualTo(DeliveryState.CANCELLED);
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
    void what_waits_for_another_attempt_is_hurried_and_nothing_else_is() {
        var waits = planned(message(order, EMAIL, first));
        var leaves = planned(message(order, SMS, first));
        var hour = DUE.plusSeconds(3_600);
        outbox.settle(
                List.of(new Settlement(claim(EMAIL).get(0), DeliveryState.RETRY, hour, DUE, null, "no connection")));
        claim(SMS);

        var both = List.of(waits.delivery().id(), leaves.delivery().id());
        assertThat(outbox.hurry(both, DUE.plusSeconds(9))).isEqualTo(1);
        assertThat(told(waits).nextAttemptAt()).isEqualTo(DUE.plusSeconds(9));
        assertThat(told(leaves).state()).isEqualTo(DeliveryState.SENDING);
        assertThat(outbox.hurry(both, DUE.plusSeconds(20)))
                .as("it is due already")
                .isZero();
    }

    @Test
    void a_message_whose_target_passed_is_dead_of_time() {
        var message = planned(message(order, EMAIL, DUE, DUE.plusSeconds(10), first));

        assertThat(committed(() -> outbox.expire(DUE.plusSeconds(9)))).isEmpty();
        assertThat(committed(() -> outbox.expire(DUE.plusSeconds(10)))).containsExactly(id(order));
        assertThat(told(message).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(undelivered()).as("nothing is left to hurry for").isEmpty();
    }

    @Test
    void a_death_is_unsaid_until_an_alert_says_that_it_died() {
        var message = planned(message(order, SMS, first)).delivery();
        var claimed = claim(SMS).get(0);
        var dead = new Settlement(claimed, DeliveryState.DEAD, null, DUE, null, "550 no such user");
        assertThat(committed(() -> outbox.settle(List.of(dead)))).containsExactly(dead);
        assertThat(undelivered()).containsExactly(undelivered(message, true, false, "550 no such user"));

        commit(() -> alerts.add(List.of(alert(order, unreachable(message, true)))));
        assertThat(undelivered()).containsExactly(undelivered(message, true, true, "550 no such user"));
        commit(() -> alerts.add(List.of(alert(order, unreachable(message, false)))));
        assertThat(undelivered()).isEmpty();
    }

    /** The rig found it: the date moved again between a mail server's 550 and its record, and nobody was told that the address is dead. */
    @Test
    void what_was_called_back_under_way_is_not_missed_but_its_death_is_told() {
        var message = planned(message(order, EMAIL, first)).delivery();
        var claimed = claim(EMAIL).get(0);
        commit(() -> outbox.cancel(id(order), answered(first)));
        assertThat(undelivered()).isEmpty();

        var dead = new Settlement(claimed, DeliveryState.DEAD, null, DUE, null, "550 no such user");
        outbox.settle(List.of(dead));
        assertThat(undelivered()).containsExactly(undelivered(message, true, false, "550 no such user"));
    }

    @Test
    void a_message_is_undelivered_until_it_is_taken_and_it_is_known_whether_that_was_said() {
        var message = planned(message(order, EMAIL, first)).delivery();
        assertThat(undelivered()).containsExactly(undelivered(message, false, false, "no attempt was made"));

        var claimed = claim(EMAIL).get(0);
        assertThat(undelivered()).containsExactly(undelivered(message, false, false, "no answer yet"));
        outbox.settle(List.of(new Settlement(claimed, DeliveryState.RETRY, DUE, DUE, null, "RCPT 450")));
        commit(() -> alerts.add(List.of(alert(order, unreachable(message, true)))));
        assertThat(undelivered()).containsExactly(undelivered(message, false, true, "RCPT 450"));

        outbox.settle(List.of(new Settlement(claim(EMAIL).get(0), DeliveryState.UNCERTAIN, DUE, DUE, null, "DOT")));
        assertThat(undelivered()).containsExactly(undelivered(message, false, true, "DOT"));

        outbox.settle(List.of(result(claim(EMAIL).get(0), DeliveryState.SENT)));
        assertThat(undelivered()).isEmpty();
        assertThat(post().takenAt()).containsOnlyKeys(new Way(message.contact(), EMAIL));
    }

    @Test
    void a_message_whose_every_alert_reached_the_same_person_otherwise_is_not_missed() {
        var mail = planned(message(order, EMAIL, first, second)).delivery();
        planned(message(order, SMS, first));
        outbox.settle(List.of(result(claim(SMS).get(0), DeliveryState.SENT)));
        assertThat(undelivered())
                .as("one of two")
                .containsExactly(undelivered(mail, false, false, "no attempt was made"));

        planned(message(order, SMS, second));
        outbox.settle(List.of(result(claim(SMS).get(0), DeliveryState.SENT)));
        assertThat(undelivered()).isEmpty();
    }

    private Post post() {
        return committed(() -> outbox.post(List.of(id(order))).get(id(order)));
    }

    private List<Undelivered> undelivered() {
        return post().undelivered();
    }

    private static Undelivered undelivered(Delivery message, boolean dead, boolean saidLate, String because) {
        var way = new Way(message.contact(), message.channel());
        return new Undelivered(
                message.id(), way, message.severity(), message.alerts(), message.dueAt(), dead, saidLate, because);
    }

    private static Matter.Unreachable unreachable(Delivery message, boolean late) {
        return new Matter.Unreachable(message.id(), message.contact(), "Zoë", message.channel(), "550", late);
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

        assertThat(post().used()).containsExactly(new Way(message.contact(), SMS));
        assertThat(undelivered()).isEmpty();
    }

    @Test
    void of_a_message_that_cannot_be_read_the_envelope_is_known_and_the_others_are_not_held_up() {
        var poisoned = planned(message(order, EMAIL, DUE, TARGET.minusSeconds(9), first));
        var sound = planned(message(order, EMAIL, second));
        execute(
                "update delivery set notice = notice - 'reader' where id = ?",
                poisoned.delivery().id());

        var claimed = claim(EMAIL);
        assertThat(claimed).extracting(Claimed::delivery).containsExactly(poisoned.delivery(), sound.delivery());
        assertThat(claimed.get(1).notice()).isEqualTo(sound.notice());
        var bare = claimed.get(0).notice();
        assertThat(bare.envelopeOnly()).isTrue();
        assertThat(bare.reference()).isEqualTo("QC-2026-0417");
        assertThat(bare.code()).isEqualTo(OrderCode.of(id(order)));
        var reader = order.file().contact(poisoned.delivery().contact()).orElseThrow();
        assertThat(bare.reader()).isEqualTo(reader.name());
        assertThat(bare.language()).isEqualTo(reader.language());
        assertThat(told(poisoned).notice()).isEqualTo(bare);
        var organization = order.file().order().organization();
        assertThat(committed(() -> outbox.fingerprints(organization, id(order))))
                .as("what cannot be read is not what was planned, and no error")
                .containsOnlyKeys(sound.delivery().id());
    }
}
