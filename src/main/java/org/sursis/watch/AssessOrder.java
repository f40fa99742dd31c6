package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Review;
import org.sursis.alert.Situation;
import org.sursis.calendar.HolidayCalendar;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Filing;
import org.sursis.docket.Removal;
import org.sursis.law.GateTime;
import org.sursis.law.Offices;
import org.sursis.race.Assessment;
import org.sursis.race.Standing;

/** How orders run against time, as of now or as they would if something were otherwise. Nothing is changed. */
@ApplicationScoped
public class AssessOrder {
    private static final int AT_ONCE = 200;

    private final Orders orders;
    private final ReviewOrder review;
    private final Law law;
    private final Clock clock;

    AssessOrder(Orders orders, ReviewOrder review, Law law, Clock clock) {
        this.orders = orders;
        this.review = review;
        this.law = law;
        this.clock = clock;
    }

    /** An order and how it runs; the gates before its removal are in the order of time. */
    public record Assessed(CaseFile file, Assessment assessment, List<GateTime> gates, Instant at) {}

    /**
     * What would be otherwise.
     *
     * @param removal another date, or null for the one that is
     * @param filings in the place of those with their codes, or beside them
     * @param chainConfirmed counsel's word on the chain, or null for what it is
     */
    public record Change(Removal removal, List<Filing> filings, Boolean chainConfirmed) {}

    /** An order as it runs, and as it would. */
    public record Compared(Assessed now, Assessed then) {}

    /**
     * One order.
     *
     * @throws Refusal when it is not there, or closed and nothing runs any more
     */
    @Transactional
    public Assessed order(Actor who, UUID id) {
        var now = clock.instant();
        return assessed(situation(open(who, id), now), now);
    }

    /** The same order beside itself with something otherwise; refuses what could not be stored either. */
    @Transactional
    public Compared whatIf(Actor who, UUID id, Change change) {
        var now = clock.instant();
        var order = open(who, id);
        var is = situation(order, now);
        var would = with(is.file(), change, now);
        new OrderChecks()
                .removal(change.removal(), now)
                .filings(would.filings(), new KnownTargets(law.book(), would).and(is.file()))
                .refuseIfAny();
        return new Compared(assessed(is, now), assessed(review.situation(would, order.reviewedAt(), now), now));
    }

    private Situation situation(Watched order, Instant now) {
        return review.situation(order.file(), order.reviewedAt(), now);
    }

    private Watched open(Actor who, UUID id) {
        var order = orders.find(who.organization(), id).orElseThrow(() -> Refusal.notFound("removal order"));
        if (!order.file().order().open()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "", "the order is closed; nothing runs any more");
        }
        return order;
    }

    private static CaseFile with(CaseFile file, Change change, Instant now) {
        var order = file.order();
        var removal =
                change.removal() == null ? order.removal() : order.removal().moved(change.removal(), now);
        boolean confirmed = change.chainConfirmed() == null ? order.chainConfirmed() : change.chainConfirmed();
        var filings = new ArrayList<>(file.filings());
        for (var filing : change.filings()) {
            filings.removeIf(f -> f.code().equals(filing.code()));
            filings.add(filing);
        }
        return file.with(order.with(removal).with(order.particulars(), confirmed))
                .withFilings(filings);
    }

    private Assessed assessed(Situation situation, Instant now) {
        var file = situation.file();
        return new Assessed(file, Review.assessment(situation, now).orElseThrow(), situation.gates(), now);
    }

    /**
     * The open orders of an organization.
     *
     * @param running those that something can still be done for, the most urgent first
     * @param resting how many are settled or stayed: they change with something that happens, and never by themselves
     */
    public record OpenOrders(List<Assessed> running, int resting) {

        public OpenOrders {
            running = List.copyOf(running);
        }

        /** How many there are. */
        public int count() {
            return running.size() + resting;
        }
    }

    /** Every open order of the organization, those that run reckoned as of now. */
    @Transactional
    public OpenOrders open(Actor who) {
        var now = clock.instant();
        var running = new ArrayList<Assessed>();
        int resting = 0;
        String cursor = null;
        do {
            var page = orders.list(
                    who.organization(), Orders.Filter.NONE, Orders.Sort.SLACK, new Page.Ask(cursor, AT_ONCE));
            var open =
                    page.items().stream().filter(o -> o.file().order().open()).toList();
            var alive = open.stream().filter(o -> !rests(o, now)).toList();
            review.situations(alive, now).forEach(s -> running.add(assessed(s, now)));
            resting += open.size() - alive.size();
            // In this order the closed ones come last.
            cursor = open.size() == page.items().size() ? page.next() : null;
        } while (cursor != null);
        return new OpenOrders(running, resting);
    }

    /** What is due to be looked at is reckoned now: a stay that has run out protects nobody until the next look. */
    private static boolean rests(Watched order, Instant now) {
        return (order.standing() == Standing.SETTLED || order.standing() == Standing.STAYED)
                && order.nextReviewAt().isAfter(now);
    }

    /** The calendar of the office that a filing waits for, as its race is reckoned by; empty where nobody knows the office. */
    public Optional<HolidayCalendar> office(CaseFile file, Filing filing) {
        var particulars = file.order().particulars();
        var book = law.book();
        return book.calendar(new Offices(book, particulars).calendarOf(filing), particulars.registry());
    }

    /** Who published how long a filing takes, where the order's pack cites it. */
    public Optional<String> source(CaseFile file, String filing) {
        return law.book().pack(file.order().particulars().jurisdiction()).stream()
                .flatMap(pack -> pack.waitingTimes().stream())
                .filter(w -> w.filing().equals(filing))
                .map(w -> w.source().citation())
                .findFirst();
    }
}
