package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sursis.alert.Alert;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Matter;
import org.sursis.alert.Preview;
import org.sursis.alert.Severity;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.CaseFile;
import org.sursis.law.order.Ledger;

/** Looking, and changing nothing. What belongs to another organization is not there. */
@ApplicationScoped
public class ReadCase {
    private final Orders orders;
    private final Alerts alerts;
    private final Outbox outbox;
    private final Pulse pulse;
    private final ReviewOrder review;
    private final Clock clock;

    ReadCase(Orders orders, Alerts alerts, Outbox outbox, Pulse pulse, ReviewOrder review, Clock clock) {
        this.orders = orders;
        this.alerts = alerts;
        this.outbox = outbox;
        this.pulse = pulse;
        this.review = review;
        this.clock = clock;
    }

    /** An alert that will be raised if nothing changes. */
    public record Coming(Instant at, Matter matter, Severity severity, List<UUID> contacts) {}

    /** One order. */
    @Transactional
    public Watched order(Actor who, UUID id) {
        return orders.find(who.organization(), id).orElseThrow(() -> Refusal.notFound("removal order"));
    }

    /** The case files of these orders by their ids. */
    @Transactional
    public Map<UUID, CaseFile> files(Actor who, Set<UUID> ids) {
        return orders.find(who.organization(), ids).stream()
                .map(Watched::file)
                .collect(Collectors.toMap(file -> file.order().id(), Function.identity()));
    }

    /** The order that a filing belongs to. */
    @Transactional
    public Watched byFiling(Actor who, UUID filing) {
        return orders.findByFiling(who.organization(), filing).orElseThrow(() -> Refusal.notFound("filing"));
    }

    /** Orders that fit. */
    @Transactional
    public Page<Watched> orders(Actor who, Orders.Filter filter, Orders.Sort sort, Page.Ask ask) {
        return orders.list(who.organization(), filter, sort, ask);
    }

    /** Alerts, newest first; {@code order} and {@code open} may be null. */
    @Transactional
    public Page<Alert> alerts(Actor who, UUID order, Boolean open, Page.Ask ask) {
        return alerts.list(who.organization(), order, open, ask);
    }

    /** One alert. */
    @Transactional
    public Alert alert(Actor who, UUID id) {
        return alerts.find(who.organization(), id).orElseThrow(() -> Refusal.notFound("alert"));
    }

    /** Deliveries, newest first; {@code order} and {@code state} may be null. */
    @Transactional
    public Page<Outbox.Told> deliveries(Actor who, UUID order, DeliveryState state, Page.Ask ask) {
        return outbox.list(who.organization(), order, state, ask);
    }

    /** Every alert still to come for an order, in time order. */
    @Transactional
    public List<Coming> schedule(Actor who, UUID id) {
        var order = order(who, id);
        if (!order.file().order().open()) {
            return List.of();
        }
        var now = now();
        var situation = review.situation(order.file(), order.reviewedAt(), now);
        return Preview.of(situation, order.nextReviewAt(), now).stream()
                .map(a -> new Coming(a.at(), a.matter(), a.severity(), a.recipients()))
                .toList();
    }

    /** The deadlines that an order's events set running, in the order of the pack. */
    @Transactional
    public List<Ledger.Entry> deadlines(Actor who, UUID id) {
        return review.deadlines(order(who, id).file(), now()).entries();
    }

    /** How the watch over this organization stands. */
    @Transactional
    public Pulse.Counts watch(Actor who) {
        return pulse.counts(who.organization(), now());
    }

    /** The service's time. */
    public Instant now() {
        return clock.instant();
    }

    /** The civil day that it is now somewhere. */
    public LocalDate today(ZoneId zone) {
        return CivilTime.day(now(), zone);
    }
}
