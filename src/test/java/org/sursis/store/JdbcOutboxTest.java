package org.sursis.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.alert.Channel.EMAIL;
import static org.sursis.alert.Channel.SMS;
import static org.sursis.store.Cases.OPENED;
import static org.sursis.store.Cases.order;
import static org.sursis.store.Said.DUE;
import static org.sursis.store.Said.TARGET;
import static org.sursis.store.Said.message;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.alert.DeliveryState;
import org.sursis.watch.Outbox.Attempt;
import org.sursis.watch.Outbox.Bytes;
import org.sursis.watch.Outbox.Claimed;
import org.sursis.watch.Outbox.Settlement;
import org.sursis.watch.Outbox.Ticket;
import org.sursis.watch.Outbox.Told;
import org.sursis.watch.Page;

@QuarkusTest
@TestProfile(StillProfile.class)
class JdbcOutboxTest extends OnOutbox {
    @Test
    void a_planned_message_is_read_as_it_was_planned() {
        var message = planned(message(order, EMAIL, second, first));

        assertThat(told(message))
                .isEqualTo(new Told(
                        message.delivery(),
                        DeliveryState.QUEUED,
                        message.notice(),
                        null,
                        null,
                        DUE,
                        null,
                        List.of(),
                        List.of(second, first)));
    }

    @Test
    void a_message_planned_twice_stays_one() {
        var message = planned(message(order, EMAIL, first, second));
        planned(message);
        planned(message(order, EMAIL, first, second));
        planned(message(order, EMAIL, second));

        assertThat(committed(() -> outbox.list(order.file().order().organization(), null, null, new Page.Ask(null, 10)))
                        .items())
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

        assertThat(claimed)
                .containsExactly(new Claimed(
                        message.delivery(), message.notice(), 1, claimed.get(0).token(), null));
        assertThat(claim(EMAIL)).isEmpty();
        assertThat(told(message).state()).isEqualTo(DeliveryState.SENDING);
        assertThat(told(message).attempts()).containsExactly(new Attempt(1, DUE, null, null, null, "node-1"));
        assertThat(outbox.stillWanted(claimed))
                .containsExactly(message.delivery().id());
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

        assertThat(outbox.claim(EMAIL, 1, DUE, LEASE, "n"))
                .extracting(Claimed::delivery)
                .containsExactly(near.delivery());
        assertThat(claim(EMAIL)).extracting(Claimed::delivery).containsExactly(far.delivery());
    }

    @Test
    void a_sent_message_is_recorded_with_its_attempt() {
        var message = planned(message(order, EMAIL, first));
        var result = result(claim(EMAIL).get(0), DeliveryState.SENT);

        assertThat(outbox.settle(List.of(result))).containsExactly(result);
        assertThat(told(message))
                .isEqualTo(new Told(
                        message.delivery(),
                        DeliveryState.SENT,
                        message.notice(),
                        null,
                        DUE.plusSeconds(3),
                        null,
                        "provider-7",
                        List.of(new Attempt(1, DUE, DUE.plusSeconds(3), DeliveryState.SENT, "250 taken", "node-1")),
                        List.of(first)));
    }

    @Test
    void a_refused_message_comes_again_when_it_was_told_to() {
        var message = planned(message(order, EMAIL, first));
        var again = DUE.plusSeconds(15);
        outbox.settle(List.of(new Settlement(
                claim(EMAIL).get(0), DeliveryState.RETRY, again, DUE.plusSeconds(2), null, "451 later")));

        assertThat(told(message).nextAttemptAt()).isEqualTo(again);
        assertThat(committed(outbox::nextDue)).contains(again);
        assertThat(outbox.claim(EMAIL, 10, again.minusMillis(1), LEASE, "n")).isEmpty();
        assertThat(outbox.claim(EMAIL, 10, again, LEASE, "n"))
                .extracting(Claimed::attempt)
                .containsExactly(2);
    }

    @Test
    void bytes_that_may_have_been_taken_leave_again_and_those_that_were_not_are_written_anew() {
        planned(message(order, EMAIL, first));
        keep(claim(EMAIL).get(0), "refused");
        settled(DeliveryState.RETRY);
        assertThat(claim(EMAIL).get(0).earlier()).as("nobody has it").isNull();

        settled(DeliveryState.RETRY);
        keep(claim(EMAIL).get(0), "perhaps");
        settled(DeliveryState.UNCERTAIN);
        assertThat(new String(claim(EMAIL).get(0).earlier(), US_ASCII)).isEqualTo("perhaps");
        settled(DeliveryState.RETRY);
        assertThat(new String(claim(EMAIL).get(0).earlier(), US_ASCII))
                .as("the second refused it, the first may have taken it")
                .isEqualTo("perhaps");
    }

    @Test
    void bytes_of_an_attempt_of_which_nobody_came_back_to_tell_leave_again() {
        planned(message(order, EMAIL, first));
        var lost = outbox.claim(EMAIL, 1, DUE, Duration.ZERO, "node-1").get(0);
        keep(lost, "lost");
        outbox.reap(DUE);
        var mine = claim(EMAIL).get(0);
        assertThat(new String(mine.earlier(), US_ASCII)).isEqualTo("lost");

        keep(lost, "too late");
        outbox.settle(List.of(new Settlement(mine, DeliveryState.UNCERTAIN, DUE, DUE, null, "DOT")));
        assertThat(new String(claim(EMAIL).get(0).earlier(), US_ASCII)).isEqualTo("lost");
    }

    @Test
    void bytes_are_forgotten_a_while_after_the_end_and_not_before_it() {
        planned(message(order, EMAIL, first));
        keep(claim(EMAIL).get(0), "kept");
        assertThat(committed(() -> outbox.forgetBytes(TARGET))).as("on its way").isZero();
        settled(DeliveryState.SENT);
        assertThat(committed(() -> outbox.forgetBytes(DUE))).as("just ended").isZero();
        assertThat(committed(() -> outbox.forgetBytes(DUE.plusSeconds(9)))).isEqualTo(1);
    }

    private void keep(Claimed claimed, String bytes) {
        outbox.keep(List.of(new Bytes(claimed.ticket(), bytes.getBytes(US_ASCII))));
    }

    /** Whatever is being sent has come to this. */
    private void settled(DeliveryState state) {
        var open = select(
                "select d.id, d.organization_id, d.order_id, d.attempts, d.lease_token from delivery d where d.state = 'sending'",
                row -> new Ticket(
                        Sql.id(row, "id"),
                        Sql.id(row, "organization_id"),
                        Sql.id(row, "order_id"),
                        row.getInt("attempts"),
                        Sql.id(row, "lease_token")));
        outbox.settle(open.stream()
                .map(ticket -> new Settlement(ticket, state, DUE, DUE, null, "told"))
                .toList());
    }

    @Test
    void a_result_with_a_stale_token_changes_nothing() {
        var message = planned(message(order, EMAIL, first));
        var mine = claim(EMAIL).get(0);
        var stale = new Claimed(mine.delivery(), mine.notice(), mine.attempt(), UUID.randomUUID(), null);
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
        var bad =
                result(new Claimed(stolen.delivery(), stolen.notice(), 1, UUID.randomUUID(), null), DeliveryState.DEAD);

        assertThat(outbox.settle(List.of(bad, good))).containsExactly(good);
    }
}
