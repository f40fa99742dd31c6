package org.sursis.watch.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sursis.alert.Delivery;
import org.sursis.alert.QuietHours;
import org.sursis.alert.Severity;
import org.sursis.alert.Tidings;
import org.sursis.calendar.CivilTime;
import org.sursis.notice.Bulletin;
import org.sursis.notice.Bulletin.News;
import org.sursis.notice.Bulletin.Occasion;
import org.sursis.notice.Sight;
import org.sursis.watch.MessagesPlanned;
import org.sursis.watch.Organizations;
import org.sursis.watch.Organizations.Organization;
import org.sursis.watch.Outbox;
import org.sursis.watch.Policies;

/** Puts what is told for subscriptions into the queue of all messages. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Bulletins {
    private final Outbox outbox;
    private final Organizations organizations;
    private final Policies policies;
    private final Event<MessagesPlanned> planned;

    Bulletins(Outbox outbox, Organizations organizations, Policies policies, Event<MessagesPlanned> planned) {
        this.outbox = outbox;
        this.organizations = organizations;
        this.policies = policies;
        this.planned = planned;
    }

    /** What this subscriber is told; {@code erasedOn} null while the subscription goes on. */
    Bulletin bulletin(Subscription to, Occasion occasion, List<News> news, Instant now) {
        return new Bulletin(
                to.wishes().language(),
                occasion,
                house(to.organization()),
                news,
                to.wishes().zone(),
                now,
                erasedOn(to));
    }

    /** The day on which the address of one that is over is erased, or null. */
    static LocalDate erasedOn(Subscription over) {
        var ended = over.life().endedAt();
        return ended == null
                ? null
                : CivilTime.day(
                        ended.plus(Subscription.KEPT_AFTER_END), over.wishes().zone());
    }

    /** The name under which readers know an organization. */
    String house(UUID organization) {
        return organizations.find(organization).map(Organization::name).orElse("");
    }

    /** How much its readers see of an organization's orders. */
    Sight sees(UUID organization) {
        return organizations
                .find(organization)
                .map(Organization::subscribersSee)
                .orElse(Sight.REFERENCE);
    }

    /**
     * Plans a message about a subscription itself, or about several orders. What anybody can bring about by filling in a form is sent
     * once a day, so that nobody is written to over and over.
     */
    void plan(Subscription to, Occasion occasion, List<News> news, Instant now) {
        var due = waits(occasion) ? quietHours(to).release(now, to.wishes().zone()) : now;
        var day = CivilTime.day(now, to.wishes().zone());
        var name = to.id() + "|" + occasion + "|" + (repeatable(occasion) ? day : now);
        var message = new Delivery(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                to.organization(),
                null,
                null,
                to.id(),
                null,
                to.channel(),
                to.address(),
                Severity.INFO,
                List.of(),
                now,
                due,
                due.plus(occasion == Occasion.CONFIRM ? Subscription.TO_CONFIRM : Tidings.WORTH));
        plan(List.of(new Outbox.Planned(message, bulletin(to, occasion, news, now))));
    }

    /** Plans messages that are decided already. */
    void plan(List<Outbox.Planned> messages) {
        if (!messages.isEmpty()) {
            outbox.plan(messages);
            planned.fire(new MessagesPlanned(messages.size()));
        }
    }

    /** The hours in which nothing is sent for a subscription. */
    QuietHours quietHours(Subscription of) {
        return of.wishes().quietHours(policies.of(of.organization()).quietHours());
    }

    private static boolean repeatable(Occasion occasion) {
        return occasion == Occasion.CONFIRM || occasion == Occasion.FOLLOWING;
    }

    /** Who has just asked or answered is awake; and a digest comes in the morning because that is when it was wanted. */
    private static boolean waits(Occasion occasion) {
        return switch (occasion) {
            case CONFIRM, FOLLOWING, DIGEST -> false;
            case NEWS, FAREWELL -> true;
        };
    }
}
