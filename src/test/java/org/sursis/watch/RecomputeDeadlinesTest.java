package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Matter;
import org.sursis.calendar.HolidayCalendar;
import org.sursis.calendar.Span;
import org.sursis.docket.Contact;
import org.sursis.docket.Language;
import org.sursis.docket.Particulars;
import org.sursis.fixtures.Transacted;
import org.sursis.law.DeadlineRule;
import org.sursis.law.LawBook;
import org.sursis.law.RulePack;
import org.sursis.law.RuleText;
import org.sursis.law.order.Move;
import org.sursis.watch.unreached.TellAdministrators;

/** A pack changes while orders are watched: those whose days moved are told, the others are left alone. */
@QuarkusTest
@TestProfile(RecomputeDeadlinesTest.Alone.class)
class RecomputeDeadlinesTest {

    public static final class Alone extends OwnDatabase {
        public Alone() {
            super("2026-11-06T12:00:00Z");
        }
    }

    private static final String RULE = "ca-departure-30";

    @Inject
    Law law;

    @Inject
    Orders orders;

    @Inject
    Alerts alerts;

    @Inject
    Outbox outbox;

    @Inject
    Policies policies;

    @Inject
    Deadlines deadlines;

    @Inject
    Races races;

    @Inject
    TellAdministrators administrators;

    @Inject
    RecordReview recordReview;

    @Inject
    RegisterOrder register;

    @Inject
    RecordEvent record;

    @Inject
    FirstStart firstStart;

    @Inject
    Clock clock;

    @Test
    void a_changed_pack_moves_the_deadlines_of_open_orders_and_says_from_which_version_to_which() {
        var moved = order("departure-order-enforceable");
        var other = order("rad-decision-received");
        var book = new AtomicReference<>(law.book());
        var recompute = recompute(book::get);
        all(recompute);
        assertThat(movesOf(moved)).hasSize(1);
        book.set(changed(law.book()));
        all(recompute);
        var move = movesOf(moved).get(1);
        assertThat(move.limit().rule()).isEqualTo(RULE);
        assertThat(move.before().safeDay()).isEqualTo(LocalDate.parse("2026-12-01"));
        assertThat(move.limit().dates().safeDay()).isEqualTo(LocalDate.parse("2026-11-21"));
        assertThat(move.why())
                .isEqualTo(new Move.Why(Move.Because.PACK_CHANGED, "ca " + version(law.book()), "ca changed"));
        assertThat(movesOf(other)).hasSize(1);
        assertThat(in(() -> recompute.run(clock.instant()))).isZero();
    }

    /** A minute later, so that nothing was recorded at this very moment. */
    private void all(RecomputeDeadlines recompute) {
        int looked = 1;
        while (looked > 0) {
            looked = in(() -> recompute.run(clock.instant().plusSeconds(60)));
        }
    }

    private List<Move> movesOf(UUID order) {
        return in(() -> alerts.of(order)).stream()
                .map(a -> a.matter())
                .filter(Matter.DeadlineMoved.class::isInstance)
                .map(m -> ((Matter.DeadlineMoved) m).move())
                .toList();
    }

    private UUID order(String event) {
        var actor = firstStart.operator();
        var contact = new Contact(UUID.randomUUID(), 1, "Counsel", "counsel@example.org", null, Language.EN, null);
        var registered = register.register(
                actor,
                new RegisterOrder.Registration(
                        new Particulars("QC-" + UUID.randomUUID(), "ca", "CA-QC", null, false),
                        null,
                        true,
                        List.of(),
                        List.of(contact)));
        var id = registered.file().order().id();
        record.record(
                actor,
                id,
                null,
                new RecordEvent.Happened(UUID.randomUUID(), event, LocalDate.parse("2026-11-01"), null, null));
        return id;
    }

    /** The scene as the service has it, but for the law. */
    private RecomputeDeadlines recompute(Law other) {
        var keep = new KeepDeadlines(other, deadlines);
        var review = new ReviewOrder(alerts, outbox, policies, keep, races, other, administrators, recordReview);
        return new RecomputeDeadlines(other, new WakeUp(orders, review, keep));
    }

    private static <T> T in(Callable<T> work) {
        return Transacted.everywhere(work);
    }

    private static String version(LawBook book) {
        return book.pack("ca").orElseThrow().version();
    }

    private static LawBook changed(LawBook book) {
        var pack = book.pack("ca").orElseThrow();
        var rules = pack.rules().stream()
                .map(r -> r.id().equals(RULE) ? shorter(r) : r)
                .toList();
        var other = new RulePack(
                pack.id(),
                "changed",
                pack.names(),
                pack.verified(),
                pack.zone(),
                pack.registries(),
                rules,
                pack.gates(),
                pack.waitingTimes(),
                pack.filingPlans(),
                pack.office(),
                "0");
        return new LawBook(List.of(other), calendars(book, pack));
    }

    private static Map<String, HolidayCalendar> calendars(LawBook book, RulePack pack) {
        var all = new HashMap<String, HolidayCalendar>();
        for (var id : book.calendarIds()) {
            all.put(id, book.calendar(id, null).orElseThrow());
            pack.registries()
                    .keySet()
                    .forEach(r -> all.put(id + "@" + r, book.calendar(id, r).orElseThrow()));
        }
        return all;
    }

    private static DeadlineRule shorter(DeadlineRule rule) {
        var texts = rule.texts().stream()
                .map(t -> new RuleText(
                        t.from(),
                        t.to(),
                        t.engine(),
                        t.roll(),
                        t.calendar(),
                        Span.days(20),
                        Span.days(20),
                        t.notBefore(),
                        t.at(),
                        t.zone(),
                        t.branches(),
                        t.receipts(),
                        t.suspends(),
                        t.authority(),
                        t.confidence(),
                        t.caveats()))
                .toList();
        return new DeadlineRule(
                rule.id(),
                rule.names(),
                rule.trigger(),
                rule.events(),
                rule.watched(),
                rule.metBy(),
                rule.receivedBy(),
                rule.staysRemoval(),
                rule.extension(),
                rule.missed(),
                rule.verified(),
                texts);
    }
}
