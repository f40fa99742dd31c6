package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Alert;
import org.sursis.alert.Answer;
import org.sursis.alert.Matter;

/** What an answer behind the link of a message is about. */
@QuarkusTest
@TestProfile(RecomputeDeadlinesTest.Alone.class)
class AnswerMessageTest extends OnMornings {
    @Inject
    AnswerMessage answers;

    /** Nothing is sent here, so that the second message is one that is still on its way. */
    @Test
    void an_answer_by_the_link_of_an_older_message_is_none_to_what_has_reached_nobody() {
        var id = order("near", LocalDate.parse("2026-11-12"));
        var first = messagesTo("counsel@example.org", id).get(0).delivery();
        wakeUp.review(id, Instant.parse("2026-11-09T13:00:00Z"));
        var rung = awaiting(id).stream()
                .filter(a -> !first.alerts().contains(a.id()))
                .filter(a -> a.matter() instanceof Matter.Approach)
                .findFirst()
                .orElseThrow();
        var who = new Actor(clinic.organization(), first.contact(), "counsel", Role.COUNSEL);

        answers.answer(who, first.id(), new Acknowledge.Reply(Answer.Word.HAVE_IT, null, null));
        assertThat(awaiting(id)).extracting(Alert::id).contains(rung.id()).doesNotContainAnyElementsOf(first.alerts());

        execute(
                "update delivery set state = 'sent', next_attempt_at = null, sent_at = created_at, ended_at = created_at"
                        + " where contact_id = '" + first.contact() + "' and state = 'queued'");
        execute("update alert set answer_word = null, answered_by = null, answered_by_id = null, answered_at = null,"
                + " answer_until = null, answer_contact = null where id = '"
                + first.alerts().get(0) + "'");
        answers.answer(who, first.id(), new Acknowledge.Reply(Answer.Word.HAVE_IT, null, null));
        assertThat(awaiting(id)).isEmpty();
    }

    private List<Alert> awaiting(UUID order) {
        return in(() -> alerts.of(order).stream().filter(Alert::awaitsAnswer).toList());
    }

    private List<Outbox.Told> messagesTo(String address, UUID order) {
        return in(() -> outbox.list(clinic.organization(), order, null, new Page.Ask(null, 200)).items().stream()
                .filter(told -> told.delivery().address().equals(address))
                .toList());
    }
}
