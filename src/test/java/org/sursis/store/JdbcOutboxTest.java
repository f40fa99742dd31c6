package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.alert.Channel.EMAIL;
import static org.sursis.alert.Channel.SMS;
import static org.sursis.store.Cases.OPENED;
import static org.sursis.store.Cases.id;
import static org.sursis.store.Cases.order;
import static org.sursis.store.Said.DUE;
import static org.sursis.store.Said.TARGET;
import static org.sursis.store.Said.alert;
import static org.sursis.store.Said.message;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Alert;
import org.sursis.alert.Channel;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Matter;
import org.sursis.watch.Outbox.Attempt;
import org.sursis.watch.Outbox.Claimed;
import org.sursis.watch.Outbox.Dead;
import org.sursis.watch.Outbox.Planned;
import org.sursis.watch.Outbox.Settlement;
import org.sursis.watch.Outbox.Told;
import org.sursis.watch.Page;
import org.sursis.watch.Watched;

@QuarkusTest
@TestProfile(StillProfile.class)
class JdbcOutboxTest extends OnPostgres {
    private static final Duration LEASE = Duration.ofMinutes(2);

    private Watched order;
    private Alert first;
    private Alert second;

    @BeforeEach
    void an_order_with_two_alerts() {
        nothingInTheOutbox();
        order = stored(order(anOrganization(), "QC-2026-0417"));
        first = alert(order, new Matter.WatchStarted());
        second = alert(order, new Matter.WatchEnded("left", null));
        commit(() -> alerts.add(List.of(first, second)));
    }

    private Planned planned(Planned message) {
        commit(() -> outbox.plan(List.of(message)));
        return message;
    }

    private List<Claimed> claim(Channel channel) {
        return outbox.claim(channel, 10, DUE, LEASE, "node-1");
    }

    private Told told(Planned message) {
        return committed(() -> outbox.find(message.delivery().id())).orElseThrow();
    }

    private static Settlement result(Claimed claimed, DeliveryState state) {
        return new Settlement(claimed, state, null, DUE.plusSeconds(3), "provider-7", "250 taken");
    }

    @Test
    void a_planned_message_is_read_as_it_was_planned() {
        var message = planned(message(order, EMAIL, second, first));

        assertThat(told(message))
                .isEqualTo(new Told(
                        message.delivery(), DeliveryState.QUEUED, message.notice(), null, DUE, null, List.of(),
                        List.of(second, first)));
    }

    @Test
    void a_message_planned_twice_stays_one() {
        var message = planned(message(order, EMAIL, first, second));
        planned(message);
        planned(message(order, EMAIL, first, second));
        planned(message(order, EMAIL, second));

        assertThat(committed(() -> outbox.list(order.file().order().organization(), null, null, page(10))).items())
                .extracting(Told::delivery)
                .containsExactly(message.delivery());
    }

    @Test
    void of_a_message_that_says_something_new_only_the_new_is_planned() {
        planned(message(order, EMAIL, first));
        var more = planned(message(order, EMAIL, first, second));

        assertThat(told(more).delivery().alerts()).containsExactly(second.id());
    }

    @Test
    void the_same_alert_goes_over_each_channel_once() {
        var mail = planned(message(order, EMAIL, first));
        var phone = planned(message(order, SMS, first));

        assertThat(claim(EMAIL)).extracting(Claimed::delivery).containsExactly(mail.delivery());
        assertThat(claim(SMS)).extracting(Claimed::delivery).containsExactly(phone.delivery());
    }

    @Test
    void a_claimed_message_is_ours_with_an_attempt_begun() {
        var message = planned(message(order, EMAIL, first));
        var claimed = claim(EMAIL);

        assertThat(claimed).containsExactly(new Claimed(message.delivery(), message.notice(), 1, claimed.get(0).token()));
        assertThat(claim(EMAIL)).isEmpty();
        assertThat(told(message).state()).isEqualTo(DeliveryState.SENDING);
        assertThat(told(message).attempts()).containsExactly(new Attempt(1, DUE, null, null, null, "node-1"));
        assertThat(outbox.stillWanted(claimed)).containsExactly(message.delivery().id());
        assertThat(committed(outbox::busy)).isTrue();
    }

    @Test
    void what_may_not_leave_yet_or_no_more_is_not_claimed() {
        planned(message(order, EMAIL, DUE.plusMillis(1), TARGET, first));
        planned(message(order, EMAIL, OPENED, DUE, second));

        assertThat(claim(EMAIL)).isEmpty();
    }

    @Test
    void the_nearest_target_goes_first() {
        var far = planned(message(order, EMAIL, OPENED, TARGET, first));
        var near = planned(message(order, EMAIL, DUE, TARGET.minusSeconds(1), second));

        assertThat(outbox.claim(EMAIL, 1, DUE, LEASE, "n")).extracting(Claimed::delivery).containsExactly(near.delivery());
        assertThat(claim(EMAIL)).extracting(Claimed::delivery).containsExactly(far.delivery());
    }

    @Test
    void a_sent_message_is_recorded_with_its_attempt() {
        var message = planned(message(order, EMAIL, first));
        var result = result(claim(EMAIL).get(0), DeliveryState.SENT);

        assertThat(outbox.settle(List.of(result))).containsExactly(result);
        assertThat(told(message))
                .isEqualTo(new Told(
                        message.delivery(), DeliveryState.SENT, message.notice(), DUE.plusSeconds(3), null, "provider-7",
                        List.of(new Attempt(1, DUE, DUE.plusSeconds(3), DeliveryState.SENT, "250 taken", "node-1")),
                        List.of(first)));
    }

    @Test
    void a_refused_message_comes_again_when_it_was_told_to() {
        var message = planned(message(order, EMAIL, first));
        var again = DUE.plusSeconds(15);
        outbox.settle(List.of(
                new Settlement(claim(EMAIL).get(0), DeliveryState.RETRY, again, DUE.plusSeconds(2), null, "451 later")));

        assertThat(told(message).nextAttemptAt()).isEqualTo(again);
        assertThat(committed(outbox::nextDue)).contains(again);
        assertThat(outbox.claim(EMAIL, 10, again.minusMillis(1), LEASE, "n")).isEmpty();
        assertThat(outbox.claim(EMAIL, 10, again, LEASE, "n")).extracting(Claimed::attempt).containsExactly(2);
    }

    @Test
    void a_result_with_a_stale_token_changes_nothing() {
        var message = planned(message(order, EMAIL, first));
        var mine = claim(EMAIL).get(0);
        var stale = new Claimed(mine.delivery(), mine.notice(), mine.attempt(), UUID.randomUUID());
        var before = told(message);

        assertThat(outbox.settle(List.of(result(stale, DeliveryState.SENT)))).isEmpty();
        assertThat(told(message)).isEqualTo(before);
        assertThat(outbox.stillWanted(List.of(stale))).isEmpty();
    }

    @Test
    void one_stale_result_does_not_spoil_the_others() {
        planned(message(order, EMAIL, first));
        planned(message(order, EMAIL, second));
        var claimed = claim(EMAIL);
        var stolen = claimed.get(0);
        var good = result(claimed.get(1), DeliveryState.SENT);
        var bad = result(new Claimed(stolen.delivery(), stolen.notice(), 1, UUID.randomUUID()), DeliveryState.DEAD);

        assertThat(outbox.settle(List.of(bad, good))).containsExactly(good);
    }

    @Test
    void a_message_whose_lease_ran_out_is_uncertain_and_its_settler_too_late() {
        var message = planned(message(order, EMAIL, first));
        var lost = outbox.claim(EMAIL, 10, DUE, Duration.ZERO, "node-1");
        assertThat(outbox.stillWanted(lost)).isEmpty();

        assertThat(outbox.reap(DUE.plusSeconds(60))).isEqualTo(1);
        assertThat(told(message).state()).isEqualTo(DeliveryState.UNCERTAIN);
        assertThat(told(message).nextAttemptAt()).isEqualTo(DUE.plusSeconds(60));
        assertThat(outbox.settle(List.of(result(lost.get(0), DeliveryState.SENT)))).isEmpty();
        assertThat(outbox.claim(EMAIL, 10, DUE.plusSeconds(60), LEASE, "node-2")).extracting(Claimed::attempt).containsExactly(2);
        assertThat(outbox.reap(DUE)).isZero();
    }

    @Test
    void a_cancelled_message_never_leaves() {
        var message = planned(message(order, EMAIL, first));

        assertThat(committed(() -> outbox.cancel(id(order), Set.of(first.id())))).isEqualTo(1);
        assertThat(told(message).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(claim(EMAIL)).isEmpty();
    }

    @Test
    void a_message_that_still_says_something_else_is_not_cancelled() {
        var message = planned(message(order, EMAIL, first, second));

        assertThat(committed(() -> outbox.cancel(id(order), Set.of(first.id())))).isZero();
        assertThat(told(message).state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(committed(() -> outbox.cancel(id(order), Set.of(first.id(), second.id())))).isEqualTo(1);
    }

    @Test
    void what_is_cancelled_while_it_is_being_sent_is_not_tried_again() {
        var message = planned(message(order, EMAIL, first));
        var claimed = claim(EMAIL);
        commit(() -> outbox.cancel(id(order), Set.of(first.id())));

        assertThat(outbox.stillWanted(claimed)).isEmpty();
        outbox.settle(List.of(new Settlement(claimed.get(0), DeliveryState.RETRY, DUE, DUE, null, "451 later")));
        assertThat(told(message).state()).isEqualTo(DeliveryState.CANCELLED);
    }

    @Test
    void what_is_cancelled_while_it_is_being_sent_may_still_arrive() {
        var message = planned(message(order, EMAIL, first));
        var claimed = claim(EMAIL);
        commit(() -> outbox.cancel(id(order), Set.of(first.id())));

        outbox.settle(List.of(result(claimed.get(0), DeliveryState.SENT)));
        assertThat(told(message).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void what_is_cancelled_and_whose_sender_died_is_not_tried_again() {
        var message = planned(message(order, EMAIL, first));
        outbox.claim(EMAIL, 1, DUE, Duration.ZERO, "n");
        commit(() -> outbox.cancel(id(order), Set.of(first.id())));

        assertThat(outbox.reap(DUE)).isEqualTo(1);
        assertThat(told(message).state()).isEqualTo(DeliveryState.CANCELLED);
    }

    @Test
    void a_message_whose_target_passed_is_dead_of_time() {
        var message = planned(message(order, EMAIL, DUE, DUE.plusSeconds(10), first));

        assertThat(committed(() -> outbox.expire(DUE.plusSeconds(9)))).isEmpty();
        assertThat(committed(() -> outbox.expire(DUE.plusSeconds(10)))).containsExactly(id(order));
        assertThat(told(message).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(committed(() -> outbox.deadUnsaid(id(order)))).containsExactly(
                new Dead(message.delivery().id(), message.delivery().contact(), EMAIL, "no attempt was made", true));
    }

    @Test
    void a_death_is_unsaid_until_an_alert_names_it() {
        var message = planned(message(order, SMS, first)).delivery();
        var claimed = claim(SMS).get(0);
        var dead = new Settlement(claimed, DeliveryState.DEAD, null, DUE, null, "550 no such user");
        assertThat(committed(() -> outbox.settle(List.of(dead)))).containsExactly(dead);
        assertThat(committed(() -> outbox.deadUnsaid(id(order))))
                .containsExactly(new Dead(message.id(), message.contact(), SMS, "550 no such user", false));

        var unreachable = new Matter.Unreachable(message.id(), message.contact(), "Zoë", SMS, "550 no such user");
        commit(() -> alerts.add(List.of(alert(order, unreachable))));
        assertThat(committed(() -> outbox.deadUnsaid(id(order)))).isEmpty();
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
        commit(() -> outbox.cancel(id(order), Set.of(first.id())));

        assertThat(committed(() -> outbox.everTold(id(order)))).containsExactly(message.contact());
    }

    @Test
    void an_unreadable_message_dies_alone_and_wakes_its_order() {
        var poisoned = planned(message(order, EMAIL, DUE, TARGET.minusSeconds(9), first));
        var sound = planned(message(order, EMAIL, second));
        execute("update delivery set notice = notice - 'reader' where id = ?", poisoned.delivery().id());

        assertThat(claim(EMAIL)).extracting(Claimed::delivery).containsExactly(sound.delivery());
        assertThat(select("select state from delivery where id = ?", r -> r.getString(1), poisoned.delivery().id()))
                .containsExactly("dead");
        assertThat(committed(() -> orders.lockIfFree(id(order))).orElseThrow().nextReviewAt()).isEqualTo(DUE);
    }

    private static Page.Ask page(int limit) {
        return new Page.Ask(null, limit);
    }
}
