package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sursis.store.Cases.OPENED;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.calendar.Names;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Event;
import org.sursis.law.Confidence;
import org.sursis.law.order.Dates;
import org.sursis.law.order.KeptDeadline;
import org.sursis.law.order.KeptDeadline.Course;
import org.sursis.law.order.Pause;
import org.sursis.law.order.TimeLimit;
import org.sursis.watch.Deadlines;
import org.sursis.watch.Watched;

/** What happened to orders and what is kept of their deadlines, on a real PostgreSQL. */
@QuarkusTest
@TestProfile(StillProfile.class)
class DeadlinesTest extends OnPostgres {

    @Inject
    Deadlines deadlines;

    @Test
    void events_come_back_as_they_were_recorded_and_go_when_they_are_taken_back() {
        var order = stored(Cases.order(anOrganization(), "QC-EVENTS"));
        var whole = event("detained", LocalTime.of(14, 30, 15), "mail");
        var bare = event("rad-decision-received", null, null);
        var file = order.file().withEvents(List.of(bare, whole));
        commit(() -> orders.save(with(order, file)));
        assertThat(found(order).events()).containsExactlyElementsOf(file.events());
        commit(() -> orders.save(with(order, order.file().withEvents(List.of(whole)))));
        assertThat(found(order).events()).containsExactly(whole);
    }

    @Test
    void only_open_orders_to_which_something_happened_are_walked() {
        var organization = anOrganization();
        var quiet = stored(Cases.order(organization, "QC-QUIET"));
        var order = stored(Cases.order(organization, "QC-WALKED"));
        var file = order.file().withEvents(List.of(event("detained", null, null)));
        commit(() -> orders.save(with(order, file)));
        var walked = committed(() -> orders.openWithEvents(new UUID(0, 0), 10_000));
        assertThat(walked)
                .extracting(f -> f.order().id())
                .contains(Cases.id(order))
                .doesNotContain(Cases.id(quiet));
        assertThat(committed(() -> orders.openWithEvents(Cases.id(order), 10_000)))
                .extracting(f -> f.order().id())
                .doesNotContain(Cases.id(order));
    }

    @Test
    void what_is_kept_of_deadlines_comes_back_as_it_was_and_is_replaced_by_what_is_kept_next() {
        var order = stored(Cases.order(anOrganization(), "QC-KEPT"));
        var days = new Dates(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23), null, null, Cases.ST_JOHNS);
        var hours = new Dates(
                LocalDate.of(2026, 11, 12),
                LocalDate.of(2026, 11, 13),
                OPENED.plusSeconds(11),
                OPENED.plusSeconds(13),
                Cases.ST_JOHNS);
        var all = List.of(
                kept("a-days", days, Course.RUNS, null, null),
                kept("b-hours", hours, Course.GONE, null, null),
                kept("c-paused", days, Course.PAUSED, new Pause(LocalDate.of(2026, 11, 12), 0), null),
                kept("d-unknown", null, Course.UNKNOWN, null, "no holidays for 2036"));
        keep(order, all);
        assertThat(committed(() -> deadlines.of(List.of(Cases.id(order))).get(Cases.id(order))))
                .isEqualTo(all);
        keep(order, List.of(kept("a-days", hours, Course.RUNS, null, null)));
        assertThat(committed(() -> deadlines.of(List.of(Cases.id(order))).get(Cases.id(order))))
                .hasSize(4)
                .contains(kept("a-days", hours, Course.RUNS, null, null));
    }

    @Test
    void a_deadline_that_runs_to_no_day_or_stands_still_without_a_day_is_refused_by_the_database() {
        var order = stored(Cases.order(anOrganization(), "QC-BROKEN"));
        for (var broken : List.of(
                kept("a", null, Course.RUNS, null, null),
                kept("a", null, Course.PAUSED, null, null),
                kept("a", null, Course.UNKNOWN, null, null))) {
            assertThatThrownBy(() -> keep(order, List.of(broken))).isInstanceOf(DatabaseTrouble.class);
        }
    }

    private void keep(Watched order, List<KeptDeadline> all) {
        commit(() -> deadlines.keep(order.file().order().organization(), Cases.id(order), all));
    }

    private CaseFile found(Watched order) {
        return committed(() -> orders.find(order.file().order().organization(), Cases.id(order)))
                .orElseThrow()
                .file();
    }

    private static Watched with(Watched order, CaseFile file) {
        return new Watched(file, order.standing(), order.nextReviewAt(), order.reviewedAt());
    }

    private static Event event(String code, LocalTime at, String how) {
        return new Event(
                UUID.randomUUID(),
                code.length(),
                code,
                LocalDate.of(2026, 11, 5),
                at,
                how,
                OPENED.plusNanos(123_000),
                "Zoë");
    }

    private static KeptDeadline kept(String rule, Dates dates, Course course, Pause pause, String cannot) {
        return new KeptDeadline(
                new TimeLimit(
                        rule,
                        "detained",
                        new Names("in English", "en français", null),
                        dates,
                        "Act, s. 1 – “x”",
                        Confidence.UNVERIFIED),
                course,
                new UUID(7, 7),
                pause,
                cannot,
                "ca 2026.11.25",
                "CA-QC null",
                "what was asked",
                3,
                OPENED.plusSeconds(17),
                List.of(new UUID(1, 2), new UUID(3, 4)));
    }
}
