package org.sursis.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.fixtures.Cases.aMarriageCase;
import static org.sursis.fixtures.Cases.at;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Matter.SecondEyes;
import org.sursis.alert.Matter.What;
import org.sursis.docket.BrokenGlass;
import org.sursis.docket.By;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Closure;
import org.sursis.docket.ClosureAsked;
import org.sursis.docket.Contact;
import org.sursis.docket.RemovalOrder;
import org.sursis.fixtures.Cases;
import org.sursis.race.Standing;

/** What one person did alone is said at once, quiets nothing, and is said to be over when it is. */
class SecondLooksTest {
    private static final String START = "2026-11-16T09:00:00-05:00";
    private static final Instant ASKED = at("2026-11-17T10:00:00-05:00");
    private static final Policy AT_NIGHT_QUIET = new Policy(
            Cases.policy().ladder(),
            Cases.policy().morning(),
            QuietHours.of("22:00-07:00"),
            Cases.policy().channels());
    private static final By ANN = new By(UUID.randomUUID(), "Ann");

    @Test
    void a_closure_that_is_asked_for_is_said_and_ends_nothing() {
        var desk = desk().change(order(o -> o.askedToClose(asked(ASKED))));
        assertThat(desk.reviewAt(ASKED).raised())
                .extracting(desk::line)
                .containsExactly("2026-11-17T10:00 second-eyes info to tier 1");
        assertThat(desk.last().standing()).isNotEqualTo(Standing.CLOSED);
        assertThat(desk.last().ended()).isEmpty();

        desk.until("2026-11-20T08:00:00-05:00");
        assertThat(desk.transcript())
                .contains("2026-11-20T08:00 approach P7D urgent to tier 1")
                .filteredOn(line -> line.contains("second-eyes"))
                .hasSize(1);
    }

    @Test
    void asked_for_and_confirmed_the_watch_ends_and_nothing_waits_any_more() {
        var desk = desk().change(order(o -> o.askedToClose(asked(ASKED))));
        desk.reviewAt(ASKED);
        var confirmed = ASKED.plusSeconds(60);
        desk.change(order(o -> o.closed(asked(ASKED).confirmed(confirmed))));
        assertThat(desk.reviewAt(confirmed).raised())
                .extracting(Alert::matter)
                .containsExactly(new Matter.WatchEnded("granted", "by phone"));
        assertThat(desk.last().nextReviewAt()).isNull();
        assertThat(said(desk, What.CLOSURE_ASKED)).extracting(Alert::moot).containsExactly(Alert.Moot.CLOSED);
    }

    @Test
    void withdrawn_it_is_said_that_the_watch_goes_on_and_asked_again_it_is_said_again() {
        var desk = desk().change(order(o -> o.askedToClose(asked(ASKED))));
        desk.reviewAt(ASKED);
        var later = ASKED.plusSeconds(60);
        desk.change(order(RemovalOrder::watchedOn)).reviewAt(later);
        assertThat(said(desk, What.WATCH_GOES_ON)).hasSize(1);
        assertThat(said(desk, What.CLOSURE_ASKED)).extracting(Alert::moot).containsExactly(Alert.Moot.CONFIRMED);
        desk.reviewAt(later.plusSeconds(60));
        assertThat(said(desk, What.WATCH_GOES_ON)).hasSize(1);

        var again = ASKED.plusSeconds(3600);
        desk.change(order(o -> o.askedToClose(asked(again)))).reviewAt(again);
        assertThat(said(desk, What.CLOSURE_ASKED)).hasSize(2);
    }

    @Test
    void a_watch_that_had_ended_and_goes_on_says_so_with_what_fell_due_meanwhile() {
        var ended = at("2026-11-19T10:00:00-05:00");
        var desk = desk().until("2026-11-19T09:00:00-05:00")
                .change(order(o -> o.closed(new Closure("granted", null, ended, "Ann"))));
        desk.reviewAt(ended);
        var verdict = desk.change(order(RemovalOrder::watchedOn)).reviewAt("2026-11-20T09:00:00-05:00");
        assertThat(verdict.raised())
                .extracting(desk::line)
                .contains(
                        "2026-11-20T09:00 second-eyes info to tier 1",
                        "2026-11-20T09:00 approach P7D WATCH_HAD_ENDED urgent to tier 1");
        assertThat(verdict.nextReviewAt()).isNotNull();

        var again = at("2026-11-20T10:00:00-05:00");
        desk.change(order(o -> o.closed(new Closure("granted", null, again, "Ann"))))
                .reviewAt(again);
        assertThat(desk.alerts())
                .filteredOn(a -> a.kind() == AlertKind.WATCH_ENDED)
                .hasSize(2);
    }

    @Test
    void who_was_taken_off_the_list_is_told_so_and_all_the_rest_until_somebody_else_has_seen_it() {
        var fresh = new Contact(UUID.randomUUID(), 1, "New", "new@example.org", null, Cases.COUNSEL.language(), null);
        var desk = desk().change(f -> f.withContacts(List.of(fresh, leaving())));
        assertThat(desk.reviewAt(ASKED).raised())
                .extracting(Alert::matter)
                .containsExactly(new SecondEyes(What.PEOPLE_HELD, "Ann", null, null, List.of(Cases.COUNSEL.name())));
        desk.until("2026-11-20T08:00:00-05:00");
        assertThat(desk.messages())
                .contains("2026-11-20T08:00 email new@example.org", "2026-11-20T08:00 email counsel@example.org");

        desk.change(f -> f.withContacts(f.listed())).reviewAt("2026-11-20T09:00:00-05:00");
        assertThat(said(desk, What.PEOPLE_HELD)).extracting(Alert::moot).containsExactly(Alert.Moot.CONFIRMED);
        desk.until("2026-11-22T08:00:00-05:00");
        assertThat(desk.messages())
                .contains("2026-11-22T08:00 email new@example.org")
                .doesNotContain("2026-11-22T08:00 email counsel@example.org");
    }

    @Test
    void broken_glass_pages_everybody_over_every_channel_at_any_hour_and_once() {
        var night = at("2026-11-18T03:00:00-05:00");
        var desk = desk().until("2026-11-18T02:00:00-05:00")
                .change(order(o -> o.broken(new BrokenGlass("the court called", "Ann", night))));
        var verdict = desk.reviewAt(night);
        assertThat(verdict.raised())
                .extracting(desk::line)
                .containsExactly("2026-11-18T03:00 second-eyes urgent to tier 1+tier 2+tier 3");
        assertThat(verdict.raised().get(0).answerBy()).isNull();
        assertThat(verdict.messages())
                .allSatisfy(m -> assertThat(m.dueAt()).isEqualTo(night))
                .extracting(Delivery::address)
                .containsExactlyInAnyOrder("counsel@example.org", "+15145550123", "backup@example.org", "+15145550199");
        assertThat(desk.reviewAt(night.plusSeconds(60)).raised()).isEmpty();
    }

    @Test
    void there_is_something_to_lose_until_all_is_complete_or_the_day_has_passed() {
        assertThat(nothingToLose(aMarriageCase(), ASKED)).isFalse();
        assertThat(nothingToLose(aMarriageCase(), at("2026-11-27T12:00:00-05:00")))
                .isTrue();
        assertThat(nothingToLose(aMarriageCase().complete(), ASKED)).isTrue();
        assertThat(nothingToLose(aMarriageCase().stayed(null), ASKED)).isFalse();
        assertThat(nothingToLose(aMarriageCase().removedOn(null), ASKED)).isFalse();
    }

    private static boolean nothingToLose(Cases cases, Instant now) {
        return NothingToLose.in(Desk.with(cases).seenAt(now), now);
    }

    private static Desk desk() {
        var desk = new Desk(
                aMarriageCase()
                        .told(Cases.COUNSEL, Cases.BACKUP, Cases.SUPERVISOR)
                        .file(),
                AT_NIGHT_QUIET);
        desk.reviewAt(START);
        return desk.until("2026-11-17T09:00:00-05:00");
    }

    private static ClosureAsked asked(Instant at) {
        return new ClosureAsked("granted", "by phone", at, ANN);
    }

    private static Contact leaving() {
        return Cases.COUNSEL.leaving(new Contact.Leaving(ANN, ASKED));
    }

    private static UnaryOperator<CaseFile> order(UnaryOperator<RemovalOrder> how) {
        return file -> file.with(how.apply(file.order()));
    }

    private static List<Alert> said(Desk desk, What what) {
        return desk.alerts().stream()
                .filter(a -> a.matter() instanceof SecondEyes s && s.what() == what)
                .toList();
    }
}
