package org.sursis.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.fixtures.Cases.aMarriageCase;
import static org.sursis.fixtures.Cases.at;
import static org.sursis.fixtures.Cases.removalOn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.docket.Closure;
import org.sursis.docket.RemovalOrder;
import org.sursis.fixtures.Cases;

/** What of a review's alerts subscribers hear, and how. */
class TidingsTest {
    private static final String START = "2026-11-16T09:00:00-05:00";
    private static final Follower AT_ONCE = follower(QuietHours.NONE, false);

    private static Follower follower(QuietHours quiet, boolean digest) {
        return new Follower(
                UUID.fromString("00000000-0000-4000-8000-00000000005b"),
                Channel.EMAIL,
                "advocate@example.org",
                quiet,
                Cases.MONTREAL,
                digest);
    }

    private final List<String> told = new ArrayList<>();

    private Tidings look(Desk desk, RemovalOrder order, Instant now) {
        var tidings = Tidings.of(order, desk.reviewAt(now), now);
        tidings.alerts().forEach(a -> told.add(a.kind().code()));
        return tidings;
    }

    @Test
    void rungs_from_notice_on_the_date_and_the_end_are_told_and_nothing_that_concerns_contacts_alone() {
        var file = aMarriageCase().file();
        var desk = Desk.with(aMarriageCase());
        look(desk, file.order(), at(START));
        look(desk, file.order(), at("2026-11-17T08:00:00-05:00"));
        look(desk, file.order(), at("2026-11-20T08:00:00-05:00"));
        look(desk, file.order(), at("2026-11-20T20:00:00-05:00"));
        assertThat(told).containsExactly("approach", "approach", "approach");
        assertThat(desk.transcript()).anyMatch(said -> said.contains("unacknowledged"));

        told.clear();
        var moved = file.order()
                .with(file.order()
                        .removal()
                        .moved(removalOn("2026-11-24"), at(START).plusSeconds(9)));
        desk.change(f -> f.with(moved));
        look(desk, moved, at("2026-11-20T20:01:00-05:00"));
        var closed = moved.closed(new Closure("left", null, at(START), "Counsel"));
        desk.change(f -> f.with(closed));
        assertThat(look(desk, closed, at("2026-11-20T20:02:00-05:00")).last()).isTrue();
        assertThat(told).startsWith("date-moved").endsWith("watch-ended").doesNotContain("unacknowledged");
    }

    @Test
    void a_rung_below_notice_is_for_contacts_alone() {
        var far = aMarriageCase().removedOn("2026-12-16");
        assertThat(Tidings.of(far.file().order(), Desk.with(far).reviewAt(START), at(START))
                        .alerts())
                .isEmpty();
    }

    @Test
    void a_message_waits_for_the_end_of_quiet_hours_however_loud_it_is_for_contacts() {
        var order = aMarriageCase().file().order();
        var verdict = Desk.with(aMarriageCase()).reviewAt(START);
        var tidings = Tidings.of(order, verdict, at(START));
        var night = tidings.messages(List.of(follower(QuietHours.of("08:30-12:00"), false)))
                .get(0);
        assertThat(night.dueAt()).isEqualTo(at("2026-11-16T12:00:00-05:00"));
        assertThat(tidings.messages(List.of(AT_ONCE)).get(0).dueAt()).isEqualTo(at(START));
    }

    @Test
    void neither_quiet_hours_nor_a_digest_are_waited_for_past_the_day_that_is_told() {
        var evening = at("2026-11-26T22:30:00-05:00");
        var order = aMarriageCase().openedAt("2026-11-26T22:30:00-05:00").file().order();
        var tidings = Tidings.of(
                order,
                Desk.with(aMarriageCase().openedAt("2026-11-26T22:30:00-05:00")).reviewAt(evening),
                evening);
        assertThat(tidings.messages(List.of(follower(QuietHours.of("22:00-07:00"), false))))
                .extracting(Delivery::dueAt)
                .containsExactly(evening);
        assertThat(tidings.tooLate(at("2026-11-27T08:00:00-05:00"))).isTrue();
        assertThat(tidings.tooLate(at("2026-11-26T21:01:00-05:00"))).isTrue();
        assertThat(tidings.tooLate(at("2026-11-26T21:00:00-05:00"))).isFalse();
    }

    @Test
    void the_same_decision_is_the_same_message_and_goes_to_nobody_on_the_list() {
        var order = aMarriageCase().file().order();
        var verdict = Desk.with(aMarriageCase()).reviewAt(START);
        var once = Tidings.of(order, verdict, at(START)).messages(List.of(AT_ONCE));
        assertThat(Tidings.of(order, verdict, at(START)).messages(List.of(AT_ONCE)))
                .isEqualTo(once);
        assertThat(once).singleElement().satisfies(m -> {
            assertThat(m.contact()).isNull();
            assertThat(m.subscriber()).isEqualTo(AT_ONCE.subscription());
            assertThat(m.alerts()).hasSize(1);
        });
    }

    @Test
    void who_wants_a_digest_gets_no_message_of_its_own() {
        var tidings = Tidings.of(
                aMarriageCase().file().order(), Desk.with(aMarriageCase()).reviewAt(START), at(START));
        assertThat(tidings.messages(List.of(follower(QuietHours.NONE, true)))).isEmpty();
        assertThat(tidings.alerts()).isNotEmpty();
    }
}
