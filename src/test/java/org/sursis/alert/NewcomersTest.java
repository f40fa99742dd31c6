package org.sursis.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.fixtures.Cases.BACKUP;
import static org.sursis.fixtures.Cases.COUNSEL;
import static org.sursis.fixtures.Cases.aMarriageCase;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Matter.Silence;
import org.sursis.alert.Matter.Unacknowledged;
import org.sursis.docket.Contact;
import org.sursis.docket.Language;

/** Who comes new onto the list, and who leaves it, with an answer given. */
class NewcomersTest {
    private static final String LATER = "2026-11-20T09:00:00-05:00";
    private static final Contact SUCCESSOR = new Contact(
            UUID.fromString("00000000-0000-0000-0000-0000000000c9"),
            1,
            "Successor",
            "successor@example.org",
            "+15145550177",
            Language.EN,
            null);

    /** The rung of seven days was said, and counsel has answered by the link in it. */
    private static Desk answered() {
        var desk = Desk.with(aMarriageCase());
        desk.reviewAt("2026-11-16T09:00:00-05:00");
        desk.until("2026-11-20T08:00:00-05:00").answered(Answer.Word.HAVE_IT, COUNSEL, "2026-11-20T08:30:00-05:00");
        desk.reviewAt("2026-11-20T08:30:00-05:00");
        return desk;
    }

    private static Desk listed(Desk desk, Contact... people) {
        return desk.change(f -> f.withContacts(List.of(people)));
    }

    private static List<String> kinds(Desk desk, Delivery message) {
        return message.alerts().stream()
                .map(id -> desk.alerts().stream()
                        .filter(a -> a.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .map(a -> a.matter() instanceof Matter.Approach said
                        ? "approach " + said.rung().code()
                        : a.kind().code())
                .toList();
    }

    @Test
    void what_somebody_answered_who_is_on_the_list_no_more_asks_again_of_those_who_are() {
        var desk = answered();
        var verdict = listed(desk, SUCCESSOR, BACKUP).reviewAt(LATER);
        assertThat(verdict.raised()).singleElement().satisfies(alert -> {
            assertThat(alert.matter()).isInstanceOfSatisfying(Unacknowledged.class, m -> assertThat(m.because())
                    .isEqualTo(Silence.ANSWERER_LEFT));
            assertThat(alert.recipients()).containsExactly(SUCCESSOR.id());
            assertThat(alert.awaitsAnswer()).isTrue();
        });
        assertThat(verdict.messages())
                .extracting(m -> m.channel() + " " + m.address() + " " + kinds(desk, m))
                .containsExactly(
                        "EMAIL successor@example.org [unacknowledged, approach P7D, stale-date, watch-started]",
                        "SMS +15145550177 [unacknowledged, approach P7D, stale-date, watch-started]");
        assertThat(desk.reviewAt(LATER).raised()).isEmpty();
        assertThat(desk.last().messages()).isEmpty();
        assertThat(desk.reviewAt("2026-11-20T09:01:00-05:00").messages()).isEmpty();
    }

    @Test
    void an_answer_holds_while_its_giver_is_on_the_list_under_whatever_name_and_one_of_a_key_until_it_runs_out() {
        var renamed = new Contact(
                COUNSEL.id(), 1, "Zoë Łęcki", COUNSEL.email(), COUNSEL.phone(), Language.FR, COUNSEL.zone());
        assertThat(listed(answered(), renamed, BACKUP).reviewAt(LATER).raised()).isEmpty();
        assertThat(listed(answered(), renamed, BACKUP).reviewAt(LATER).messages())
                .isEmpty();
        var desk = Desk.with(aMarriageCase());
        desk.reviewAt("2026-11-16T09:00:00-05:00");
        desk.until("2026-11-20T08:00:00-05:00")
                .answered(Answer.Word.HAVE_IT, "the clinic's key", "2026-11-20T08:30:00-05:00");
        assertThat(listed(desk, SUCCESSOR, BACKUP).reviewAt(LATER).raised()).isEmpty();
        assertThat(desk.last().messages())
                .extracting(Delivery::address)
                .containsOnly("successor@example.org", "+15145550177");
    }

    @Test
    void who_is_new_in_a_tier_that_was_called_hears_once_where_the_order_stands_and_nobody_else_hears_it_again() {
        var desk = Desk.with(aMarriageCase());
        desk.reviewAt("2026-11-16T09:00:00-05:00");
        desk.until("2026-11-20T08:00:00-05:00");
        var verdict = listed(desk, COUNSEL, SUCCESSOR, BACKUP).reviewAt(LATER);
        assertThat(verdict.raised()).isEmpty();
        assertThat(verdict.messages())
                .extracting(m -> m.channel() + " " + m.address() + " " + m.severity() + " " + kinds(desk, m))
                .containsExactly(
                        "EMAIL successor@example.org URGENT [approach P7D, stale-date, watch-started]",
                        "SMS +15145550177 URGENT [approach P7D, stale-date, watch-started]");
        assertThat(desk.reviewAt(LATER).messages()).isEmpty();
        assertThat(desk.reviewAt("2026-11-20T09:01:00-05:00").messages()).isEmpty();
    }

    @Test
    void a_corrected_mailbox_is_a_new_person_and_hears_what_died_at_the_old_one() {
        var mistyped = new Contact(new UUID(7, 1), 1, "Counsel", "counsel@exmaple.org", null, Language.EN, null);
        var right = new Contact(new UUID(7, 2), 1, "Counsel", "counsel@example.org", null, Language.EN, null);
        assertThat(right.samePersonAs(mistyped)).isFalse();
        var desk = Desk.with(aMarriageCase().told(mistyped));
        desk.reviewAt("2026-11-16T09:00:00-05:00");
        desk.died(mistyped, Channel.EMAIL).reviewAt("2026-11-16T09:00:05-05:00");
        assertThat(listed(desk, right).reviewAt("2026-11-16T10:00:00-05:00").messages())
                .extracting(m -> m.address() + " " + kinds(desk, m))
                .containsExactly("counsel@example.org [approach P14D, watch-started]");
    }

    @Test
    void who_is_new_in_a_tier_that_was_not_called_yet_hears_nothing() {
        var desk = Desk.with(aMarriageCase().told(COUNSEL));
        desk.reviewAt("2026-11-16T09:00:00-05:00");
        assertThat(listed(desk, COUNSEL, BACKUP)
                        .reviewAt("2026-11-16T10:00:00-05:00")
                        .messages())
                .isEmpty();
    }
}
