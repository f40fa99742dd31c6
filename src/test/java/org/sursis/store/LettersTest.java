package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.alert.Channel;
import org.sursis.docket.Language;
import org.sursis.mail.note.LetterNotes;
import org.sursis.watch.Settled;
import org.sursis.watch.letters.Letter;
import org.sursis.watch.letters.Letters;
import org.sursis.watch.letters.Letters.Claimed;
import org.sursis.watch.letters.SendLetters;

/** Letters: each once, not before its time, and whoever dies over one does not take it along. */
@QuarkusTest
@TestProfile(StillProfile.class)
class LettersTest extends OnPostgres {
    /** Where the rehearsal's clock stands: what may leave by then leaves with the commit. */
    private static final Instant CLOCK = Instant.parse("2026-11-06T12:00:00Z");

    private static final Instant NOW = CLOCK.plusSeconds(86_400);
    private static final Instant LATER = NOW.plusSeconds(3_600);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** All that the words of any kind ask for. */
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("organization", "Clinic <b>"),
            Map.entry("what", "MOVED_LATER"),
            Map.entry("by", "Zoë <b>"),
            Map.entry("reference", "QC-2026-<b>"),
            Map.entry("code", "7F3AB"),
            Map.entry("reason", "the airline <b> called"),
            Map.entry("earlier", "2026-11-27"),
            Map.entry("later", "2026-12-18"),
            Map.entry("people", "Łęcki, O'Brien"),
            Map.entry("turn", "began"),
            Map.entry("order", "00000000-0000-4000-8000-000000000001"),
            Map.entry("since", "2026-11-06T12:00:00Z"),
            Map.entry("how", "failing"),
            Map.entry("webhook", "https://hooks.example.org/<b>"),
            Map.entry("zone", "America/Toronto"));

    @Inject
    Letters letters;

    @Inject
    SendLetters send;

    @Inject
    LetterNotes notes;

    private UUID clinic;

    @BeforeEach
    void a_clinic_and_no_letters() {
        execute("delete from letter");
        clinic = anOrganization();
    }

    @Test
    void it_is_read_as_it_was_posted_and_once_however_often_it_was() {
        var letter = letter(NOW, LATER);
        assertThat(posted(letter)).isTrue();
        assertThat(posted(letter)).isFalse();
        assertThat(letters.claim(Channel.SMS, 9, NOW, MINUTE)).isEmpty();
        assertThat(letters.claim(Channel.EMAIL, 9, NOW, MINUTE))
                .extracting(Claimed::letter)
                .containsExactly(letter);
    }

    @Test
    void it_waits_until_its_time() {
        posted(letter(LATER, LATER.plusSeconds(60)));
        assertThat(letters.claim(Channel.EMAIL, 9, LATER.minusMillis(1), MINUTE))
                .isEmpty();
        assertThat(committed(() -> letters.nextDue())).contains(LATER);
        assertThat(letters.claim(Channel.EMAIL, 9, LATER, MINUTE)).hasSize(1);
    }

    @Test
    void it_is_claimed_by_one_and_again_once_that_one_never_came_back() {
        posted(letter(NOW, LATER));
        var first = claim();
        assertThat(letters.claim(Channel.EMAIL, 9, NOW, MINUTE)).isEmpty();
        execute("update letter set lease_until = clock_timestamp() - interval '1 second'");
        var second = claim();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(letters.settle(first, Settled.sent(NOW, "late"))).isFalse();
        assertThat(letters.settle(second, Settled.sent(NOW, "250"))).isTrue();
        assertThat(letters.claim(Channel.EMAIL, 9, NOW, MINUTE)).isEmpty();
    }

    @Test
    void it_is_tried_again_until_it_is_of_no_use() {
        posted(letter(NOW, LATER));
        letters.settle(claim(), Settled.waits(NOW.plus(MINUTE), NOW, "450"));
        assertThat(letters.claim(Channel.EMAIL, 9, NOW, MINUTE)).isEmpty();
        assertThat(committed(() -> letters.expire(LATER.minusMillis(1)))).isZero();
        assertThat(committed(() -> letters.expire(LATER))).isEqualTo(1);
        assertThat(letters.claim(Channel.EMAIL, 9, LATER.plus(MINUTE), MINUTE)).isEmpty();
        assertThat(committed(() -> letters.forget(LATER))).isZero();
        assertThat(committed(() -> letters.forget(LATER.plusMillis(1)))).isEqualTo(1);
    }

    @Test
    void it_is_taken_back_before_it_left_and_never_begun_again() {
        var waiting = letter(LATER, LATER.plusSeconds(60));
        posted(waiting);
        assertThat(withdrawn(waiting)).isTrue();
        assertThat(withdrawn(waiting)).isFalse();
        var underway = letter(NOW, LATER);
        posted(underway);
        var claimed = claim();
        assertThat(withdrawn(underway)).isTrue();
        letters.settle(claimed, Settled.waits(NOW.plus(MINUTE), NOW, "450"));
        assertThat(letters.claim(Channel.EMAIL, 9, LATER, MINUTE)).isEmpty();
    }

    @Test
    void a_row_that_cannot_be_read_holds_up_no_other() {
        posted(letter(NOW, LATER));
        execute("update letter set kind = 'of-another-release'");
        posted(letter(NOW, LATER));
        assertThat(letters.claim(Channel.EMAIL, 9, NOW, MINUTE)).hasSize(1);
        assertThat(select("select state from letter order by state", row -> row.getString("state")))
                .containsExactly("dead", "sending");
    }

    @Test
    void what_is_due_leaves_for_the_outbox_once_it_is_committed() {
        posted(letter(CLOCK, LATER));
        assertThat(select("select state from letter", row -> row.getString("state")))
                .containsExactly("sent");
        assertThat(send.run()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_words_in_every_language_and_takes_no_markup(Letter.Kind kind) {
        for (var language : Language.values()) {
            var letter = new Letter(
                    UUID.randomUUID(),
                    clinic,
                    Letter.To.mail("zoe@example.org", language),
                    kind,
                    FACTS,
                    null,
                    NOW,
                    NOW,
                    LATER);
            var note = notes.write(letter);
            assertThat(note).isEqualTo(notes.write(letter));
            assertThat(note.subject()).isNotBlank();
            assertThat(note.text()).isNotBlank().doesNotContain("{");
            assertThat(note.html()).doesNotContain("<b>Clinic", "Clinic <b>").contains("lang=\"" + language.code());
        }
    }

    private boolean posted(Letter letter) {
        return committed(() -> letters.post(letter));
    }

    private boolean withdrawn(Letter letter) {
        return committed(() -> letters.withdraw(clinic, letter.id(), NOW));
    }

    private Claimed claim() {
        return letters.claim(Channel.EMAIL, 9, NOW, MINUTE).get(0);
    }

    private Letter letter(Instant notBefore, Instant expiresAt) {
        return new Letter(
                UUID.randomUUID(),
                clinic,
                Letter.To.mail("zoe@example.org", Language.FR),
                Letter.Kind.SIGN_IN,
                FACTS,
                UUID.randomUUID(),
                NOW.minusSeconds(2),
                notBefore,
                expiresAt);
    }
}
