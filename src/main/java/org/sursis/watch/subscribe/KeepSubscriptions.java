package org.sursis.watch.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.alert.QuietHours;
import org.sursis.docket.Language;
import org.sursis.docket.RemovalOrder;
import org.sursis.notice.Bulletin.Occasion;
import org.sursis.watch.Actor;
import org.sursis.watch.Journal;
import org.sursis.watch.Orders;
import org.sursis.watch.Page;
import org.sursis.watch.Policies;
import org.sursis.watch.Refusal;
import org.sursis.watch.subscribe.Publications.Publication;
import org.sursis.watch.subscribe.Subscription.End;
import org.sursis.watch.subscribe.Subscription.Life;

/** What an organization does about subscriptions: it publishes an order, invites to follow one, looks who does, and ends it. */
@ApplicationScoped
public class KeepSubscriptions {
    private final Subscriptions subscriptions;
    private final Publications publications;
    private final Orders orders;
    private final Policies policies;
    private final Bulletins bulletins;
    private final EndSubscriptions ending;
    private final Journal journal;
    private final Clock clock;

    KeepSubscriptions(
            Subscriptions subscriptions,
            Publications publications,
            Orders orders,
            Policies policies,
            Bulletins bulletins,
            EndSubscriptions ending,
            Journal journal,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.publications = publications;
        this.orders = orders;
        this.policies = policies;
        this.bulletins = bulletins;
        this.ending = ending;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Whom to invite, and to what.
     *
     * @param order the one order, or null for all that the organization publishes
     * @param zone null for the order's
     * @param quietHours null for the organization's
     */
    public record Invitation(
            UUID order,
            Channel channel,
            String address,
            Language language,
            ZoneId zone,
            QuietHours quietHours,
            boolean digest) {}

    /** Subscriptions of the caller's organization, newest first; {@code order} may be null. */
    @Transactional
    public Page<Subscription> list(Actor who, UUID order, Page.Ask ask) {
        return subscriptions.list(who.organization(), order, ask);
    }

    /** One of them. */
    @Transactional
    public Subscription find(Actor who, UUID id) {
        return own(who, subscriptions.find(id));
    }

    private static Subscription own(Actor who, Optional<Subscription> found) {
        return found.filter(s -> s.organization().equals(who.organization()))
                .orElseThrow(() -> Refusal.notFound("subscription"));
    }

    /** Invites: nothing is sent to that address but the question whether it is wanted, until its reader says so. */
    @Transactional
    public Subscription invite(Actor who, Invitation to) {
        var now = clock.instant();
        var zone = zone(who, to);
        if (!policies.of(who.organization()).channels().contains(to.channel())) {
            throw Refusal.of(Refusal.Kind.NOT_ALLOWED, "/channel", "leads nowhere: this service has no way to send it");
        }
        if (subscriptions
                .standing(who.organization(), to.order(), to.channel(), to.address())
                .isPresent()) {
            var field = to.channel() == Channel.SMS ? "/phone" : "/email";
            throw Refusal.of(Refusal.Kind.CONFLICT, field, "is subscribed or invited already");
        }
        var wishes = new Wishes(to.language(), zone, to.quietHours(), to.digest());
        var made = new Subscription(
                UUID.randomUUID(),
                who.organization(),
                to.order(),
                to.channel(),
                to.address(),
                wishes,
                who.name(),
                now,
                Life.BEGUN,
                1);
        subscriptions.add(made);
        ending.note(made, "subscription-invited", who.name(), now);
        bulletins.plan(made, Occasion.CONFIRM, List.of(), now);
        return made;
    }

    private ZoneId zone(Actor who, Invitation to) {
        if (to.order() == null) {
            return Optional.ofNullable(to.zone()).orElse(RemovalOrder.seat(""));
        }
        var order = orders.find(who.organization(), to.order())
                .map(o -> o.file().order())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_ALLOWED, "/order", "is no order of this organization"));
        if (!order.open()) {
            throw Refusal.of(Refusal.Kind.NOT_ALLOWED, "/order", "is closed: nothing happens to it any more");
        }
        return Optional.ofNullable(to.zone()).orElse(order.zone());
    }

    /** Ends one; its reader is told, unless they never wanted it. One that is over stays as it is. */
    @Transactional
    public void end(Actor who, UUID id) {
        var now = clock.instant();
        var held = own(who, subscriptions.hold(id));
        if (held.state() == Subscription.State.ENDED) {
            return;
        }
        var over = ending.end(held, End.BY_HOUSE, who.name(), now);
        if (held.state() == Subscription.State.ACTIVE) {
            bulletins.plan(over, Occasion.FAREWELL, List.of(), now);
        }
    }

    /** Since when an order is published; 404 while it is not. */
    @Transactional
    public Publication publication(Actor who, UUID order) {
        return publications.publication(who.organization(), order).orElseThrow(() -> Refusal.notFound("publication"));
    }

    /** Tells whoever follows the organization about this order from now on. */
    @Transactional
    public Publication publish(Actor who, UUID order) {
        var known = orders.find(who.organization(), order).orElseThrow(() -> Refusal.notFound("order"));
        if (!known.file().order().open()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "", "is closed: nothing happens to it any more");
        }
        if (publications.publish(who.organization(), order, clock.instant(), who.name())) {
            note(who, order, "order-published");
        }
        return publication(who, order);
    }

    /** Tells them no more. */
    @Transactional
    public void withdraw(Actor who, UUID order) {
        if (!publications.withdraw(who.organization(), order)) {
            throw Refusal.notFound("publication");
        }
        note(who, order, "order-withdrawn");
    }

    private void note(Actor who, UUID order, String event) {
        journal.add(new Journal.Entry(who.organization(), order, clock.instant(), who.name(), event, Map.of()));
    }
}
