package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.alert.Channel.EMAIL;
import static org.sursis.alert.Channel.SMS;
import static org.sursis.store.Cases.id;
import static org.sursis.store.Said.DUE;
import static org.sursis.store.Said.alert;
import static org.sursis.store.Said.message;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Channel;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Health;
import org.sursis.alert.Matter;
import org.sursis.alert.Post;
import org.sursis.alert.Receipt;
import org.sursis.alert.Undelivered;
import org.sursis.alert.Way;
import org.sursis.docket.Contact;
import org.sursis.docket.Language;
import org.sursis.watch.NoteNews;
import org.sursis.watch.Settled;
import org.sursis.watch.TakeReceipt;
import org.sursis.watch.Watched;
import org.sursis.watch.letters.Letter;
import org.sursis.watch.letters.Letters;
import org.sursis.watch.proof.Proofs;

/** A letter that does not arrive shows that no alert would: on every order of the organization that counts on its address. */
@QuarkusTest
@TestProfile(StillProfile.class)
class NotesTest extends OnOutbox {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Letters letters;

    @Inject
    Proofs proofs;

    @Inject
    TakeReceipt receipts;

    @Inject
    NoteNews news;

    private Watched other;
    private Watched strangers;
    private Contact counsel;

    @BeforeEach
    void the_same_people_on_two_orders_and_with_strangers() {
        execute("delete from letter");
        other = stored(Cases.order(order.file().order().organization(), "QC-2026-0419"));
        strangers = stored(Cases.order(anOrganization(), "QC-2026-0418"));
        counsel = order.file().contacts().get(0);
        execute("update removal_order set next_review_at = '2040-01-01' where next_review_at is not null");
    }

    @Test
    void what_comes_back_makes_the_address_dead_on_every_order_and_wakes_them_once() {
        var letter = left(mail(counsel.email().replace("example", "EXAMPLE")));
        for (int n = 0; n < 2; n++) {
            assertThat(receipts.take(letter.id(), Receipt.FAILED, "failed 5.1.1"))
                    .isTrue();
        }
        assertThat(health(order)).isEqualTo(Health.DEAD);
        assertThat(health(other)).isEqualTo(Health.DEAD);
        assertThat(health(strangers)).isEqualTo(Health.UNPROVEN);
        assertThat(awake(order)).isTrue();
        assertThat(awake(other)).isTrue();
        assertThat(awake(strangers)).isFalse();
        assertThat(events("note-bounced")).isEqualTo(1);
        assertThat(state(letter)).isEqualTo("dead");
    }

    @Test
    void what_was_never_tried_cannot_have_come_back() {
        var waits = mail(counsel.email());
        posted(waits);
        assertThat(receipts.take(waits.id(), Receipt.FAILED, "failed 5.1.1")).isFalse();
        assertThat(receipts.take(UUID.randomUUID(), Receipt.FAILED, "failed 5.1.1"))
                .isFalse();
        assertThat(health(order)).isEqualTo(Health.UNPROVEN);
        assertThat(state(waits)).isEqualTo("queued");
    }

    @Test
    void what_comes_back_while_its_sender_waits_for_an_answer_is_settled_by_nobody_else() {
        posted(mail(counsel.email()));
        var claimed = letters.claim(EMAIL, 1, DUE, MINUTE).get(0);
        receipts.take(claimed.letter().id(), Receipt.FAILED, "failed 5.1.1");
        assertThat(letters.settle(claimed, Settled.sent(DUE, "250"))).isFalse();
        assertThat(health(order)).isEqualTo(Health.DEAD);
    }

    @Test
    void what_is_refused_says_the_same_until_a_later_one_is_taken_there() {
        var letter = mail(counsel.email());
        news.refused(letter.sent(), "RCPT 550");
        assertThat(health(order)).isEqualTo(Health.DEAD);
        assertThat(awake(other)).isTrue();
        assertThat(undelivered()).containsExactly(sign(letter, EMAIL, "RCPT 550"));
        assertThat(events("note-refused")).isEqualTo(1);

        left(mail("somebody.else@example.org"));
        assertThat(health(order)).isEqualTo(Health.DEAD);
        left(mail(counsel.email()));
        assertThat(health(order)).isEqualTo(Health.UNPROVEN);
        assertThat(undelivered()).isEmpty();
    }

    @Test
    void its_telephone_is_another_way() {
        var letter = letter(new Letter.To(SMS, counsel.phone(), Language.FR));
        news.refused(letter.sent(), "HTTP 400, error 21211");
        assertThat(health(order)).isEqualTo(Health.UNPROVEN);
        assertThat(undelivered()).contains(sign(letter, SMS, "HTTP 400, error 21211"));
        assertThat(awake(order)).isTrue();
        assertThat(awake(strangers)).isFalse();
    }

    @Test
    void each_order_is_told_until_it_was_or_an_alert_arrives_or_the_address_is_proven() {
        var letter = mail(counsel.email());
        planned(message(order, EMAIL, first));
        news.refused(letter.sent(), "RCPT 550");
        assertThat(undelivered()).contains(sign(letter, EMAIL, "RCPT 550"));

        var said = new Matter.Unreachable(letter.id(), counsel.id(), "Zoë", EMAIL, "RCPT 550", false);
        commit(() -> alerts.add(List.of(alert(order, said))));
        assertThat(undelivered()).doesNotContain(sign(letter, EMAIL, "RCPT 550"));

        var next = mail(counsel.email());
        news.refused(next.sent(), "RCPT 550");
        assertThat(undelivered()).contains(sign(next, EMAIL, "RCPT 550"));
        deadAt(DUE.minusSeconds(1));
        outbox.settle(List.of(result(claim(EMAIL).get(0), DeliveryState.SENT)));
        assertThat(undelivered()).as("an alert arrived").isEmpty();

        deadAt(DUE.plusSeconds(9));
        assertThat(undelivered()).contains(sign(next, EMAIL, "RCPT 550"));
        commit(() -> proofs.proven(organization(), EMAIL, counsel.email(), DUE.plusSeconds(10)));
        assertThat(undelivered()).isEmpty();
    }

    @Test
    void a_delay_makes_it_fail_and_a_signed_receipt_proves_it_and_nobody_at_home_is_written_down_once() {
        receipts.take(left(mail(counsel.email())).id(), Receipt.DELAYED, "delayed 4.4.1");
        assertThat(health(order)).isEqualTo(Health.FAILING);
        assertThat(events("note-delayed")).isEqualTo(1);
        assertThat(awake(order)).isFalse();

        var away = left(mail(counsel.email()));
        for (int n = 0; n < 2; n++) {
            receipts.take(away.id(), Receipt.AWAY, "automatic reply");
        }
        assertThat(events("reader-away")).isEqualTo(1);
        receipts.take(away.id(), Receipt.PASSED_ON, "relayed 2.0.0");
        assertThat(health(order)).isEqualTo(Health.FAILING);

        execute("update note_sign set delayed_at = delayed_at - interval '1 second' where delayed_at is not null");
        receipts.take(away.id(), Receipt.DELIVERED, "delivered");
        assertThat(health(order)).isEqualTo(Health.PROVEN);
    }

    private void deadAt(Instant at) {
        execute("update note_sign set dead_at = ? where dead_at is not null", at);
    }

    /** Past the door by which it would be sent at once, and what it shows be acted upon. */
    private void posted(Letter letter) {
        var insert =
                "insert into letter (id, organization_id, channel, address, language, kind, facts, created_at, not_before, expires_at,"
                        + " state, attempts, next_attempt_at) values (?, ?, ?, ?, 'fr', ?, '{}', ?, ?, ?, 'queued', 0, ?)";
        var to = letter.to();
        execute(
                insert,
                letter.id(),
                letter.organization(),
                to.channel().code(),
                to.address(),
                letter.kind().code(),
                letter.createdAt(),
                letter.notBefore(),
                letter.expiresAt(),
                letter.notBefore());
    }

    /** A letter that was taken by the next hop. */
    private Letter left(Letter letter) {
        posted(letter);
        var claimed = letters.claim(letter.to().channel(), 1, DUE, MINUTE).get(0);
        assertThat(letters.settle(claimed, Settled.sent(DUE, "250"))).isTrue();
        return letter;
    }

    private Letter mail(String address) {
        return letter(Letter.To.mail(address, Language.FR));
    }

    private Letter letter(Letter.To to) {
        return new Letter(
                UUID.randomUUID(),
                organization(),
                to,
                Letter.Kind.SIGN_IN,
                Map.of(),
                UUID.randomUUID(),
                DUE,
                DUE,
                DUE.plusSeconds(900));
    }

    private UUID organization() {
        return order.file().order().organization();
    }

    private Shown sign(Letter letter, Channel channel, String because) {
        return new Shown(letter.id(), new Way(counsel.id(), channel), because);
    }

    private record Shown(UUID message, Way way, String because) {}

    /** What died, as the review sees it. */
    private List<Shown> undelivered() {
        return committed(() -> outbox.post(List.of(id(order))).getOrDefault(id(order), Post.NONE))
                .undelivered()
                .stream()
                .filter(Undelivered::dead)
                .map(u -> new Shown(u.delivery(), u.way(), u.because()))
                .toList();
    }

    private Health health(Watched watched) {
        var file = watched.file();
        var signs = committed(() -> proofs.signs(file.order().organization(), file.contacts()));
        return signs.get(new Way(file.contacts().get(0).id(), EMAIL)).health(Instant.now());
    }

    private boolean awake(Watched watched) {
        return select(
                        "select next_review_at < '2040-01-01' as awake from removal_order where id = ?",
                        row -> row.getBoolean("awake"),
                        id(watched))
                .get(0);
    }

    private long events(String event) {
        return select(
                        "select count(*) as n from journal where organization_id = ? and event = ?",
                        row -> row.getLong("n"),
                        organization(),
                        event)
                .get(0);
    }

    private String state(Letter letter) {
        return select("select state from letter where id = ?", row -> row.getString("state"), letter.id())
                .get(0);
    }
}
