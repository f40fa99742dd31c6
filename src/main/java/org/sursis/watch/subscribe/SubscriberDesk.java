package org.sursis.watch.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sursis.alert.Channel;
import org.sursis.docket.RemovalOrder;
import org.sursis.notice.Bulletin.News;
import org.sursis.notice.Bulletin.Occasion;
import org.sursis.notice.ComposeNews;
import org.sursis.notice.Sight;
import org.sursis.watch.Actor;
import org.sursis.watch.Orders;
import org.sursis.watch.Policies;
import org.sursis.watch.Refusal;
import org.sursis.watch.Sketch;
import org.sursis.watch.Watched;
import org.sursis.watch.subscribe.SubscribeByLink.House;
import org.sursis.watch.subscribe.SubscribeByLink.View;
import org.sursis.watch.subscribe.Subscription.End;
import org.sursis.watch.subscribe.Subscription.Life;
import org.sursis.watch.subscribe.Subscription.State;

/** What subscribers do themselves, within the walls of the organization that they follow. */
@ApplicationScoped
class SubscriberDesk {
    private static final Logger LOG = Logger.getLogger(SubscriberDesk.class);
    /** A form that anybody may fill in must not become a way to write to everybody. */
    private static final int ASKED_AN_HOUR = 30;

    private static final int SHOWN = 20;

    private final Subscriptions subscriptions;
    private final Publications publications;
    private final Orders orders;
    private final Policies policies;
    private final Bulletins bulletins;
    private final EndSubscriptions ending;
    private final Clock clock;

    SubscriberDesk(
            Subscriptions subscriptions,
            Publications publications,
            Orders orders,
            Policies policies,
            Bulletins bulletins,
            EndSubscriptions ending,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.publications = publications;
        this.orders = orders;
        this.policies = policies;
        this.bulletins = bulletins;
        this.ending = ending;
        this.clock = clock;
    }

    /** An organization that may be followed: one that publishes something. */
    @Transactional
    House house(Actor reader) {
        var published = orders.find(reader.organization(), publications.published(reader.organization()));
        if (published.isEmpty()) {
            throw Refusal.notFound("organization");
        }
        var zone = published.get(0).file().order().zone();
        var policy = policies.of(reader.organization());
        return new House(
                reader.organization(),
                bulletins.house(reader.organization()),
                zone,
                policy.quietHours(),
                policy.channels(),
                bulletins.sees(reader.organization()));
    }

    /** Somebody asks to be told at this address. What comes of it is told at the address only. */
    @Transactional
    void ask(Actor reader, Channel channel, String address, Wishes wishes) {
        var now = clock.instant();
        var house = house(reader);
        if (!house.channels().contains(channel)) {
            return;
        }
        var standing = subscriptions.standing(reader.organization(), null, channel, address);
        if (standing.isPresent()
                && (standing.get().state() != State.UNCONFIRMED
                        || standing.get().confirmable(now))) {
            remind(standing.get(), now);
            return;
        }
        standing.ifPresent(s -> ending.end(s, End.NOT_CONFIRMED, reader.name(), now));
        if (subscriptions.askedSince(reader.organization(), now.minus(Duration.ofHours(1))) >= ASKED_AN_HOUR) {
            LOG.warnf(
                    "organization=%s more than %d subscriptions asked for in an hour; no more are taken now",
                    reader.organization(), ASKED_AN_HOUR);
            return;
        }
        var made = new Subscription(
                UUID.randomUUID(), reader.organization(), null, channel, address, wishes, null, now, Life.BEGUN, 1);
        subscriptions.add(made);
        ending.note(made, "subscription-asked", reader.name(), now);
        bulletins.plan(made, Occasion.CONFIRM, List.of(), now);
    }

    /** They lost the link, or somebody else tries out addresses: the address alone hears of it, once a day. */
    private void remind(Subscription standing, Instant now) {
        boolean confirmed = standing.state() != State.UNCONFIRMED;
        bulletins.plan(
                standing,
                confirmed ? Occasion.FOLLOWING : Occasion.CONFIRM,
                confirmed ? follows(standing, now) : List.of(),
                now);
    }

    /** A subscription as its reader sees it. */
    @Transactional
    View look(Actor reader, UUID id) {
        return view(own(reader, id, false));
    }

    private Subscription own(Actor reader, UUID id, boolean held) {
        return (held ? subscriptions.hold(id) : subscriptions.find(id))
                .filter(s -> s.organization().equals(reader.organization()))
                .orElseThrow(() -> Refusal.notFound("subscription"));
    }

    private View view(Subscription of) {
        var now = clock.instant();
        return new View(
                of,
                bulletins.house(of.organization()),
                policies.of(of.organization()).quietHours(),
                of.state() == State.ACTIVE ? follows(of, now) : List.of(),
                of.confirmable(now),
                Bulletins.erasedOn(of),
                bulletins.sees(of.organization()));
    }

    private List<News> follows(Subscription of, Instant now) {
        var ids = of.order() == null ? publications.published(of.organization()) : List.of(of.order());
        var sees = bulletins.sees(of.organization());
        return orders.find(of.organization(), ids.subList(0, Math.min(ids.size(), SHOWN))).stream()
                .map(o -> stands(o, sees, now))
                .sorted(Comparator.comparing(News::reference))
                .toList();
    }

    private static News stands(Watched order, Sight sees, Instant now) {
        return ComposeNews.of(order.file().order(), order.standing(), List.of(), lastSafe(order), sees, now);
    }

    private static LocalDate lastSafe(Watched order) {
        return order.brief() == null || order.brief().sketch() == null
                ? null
                : order.brief().sketch().lanes().stream()
                        .filter(lane -> !lane.done())
                        .map(Sketch.Lane::latestSafe)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** The reader says that they want it. Said twice, or too late, it changes nothing. */
    @Transactional
    View confirm(Actor reader, UUID id) {
        var now = clock.instant();
        var held = own(reader, id, true);
        if (!held.confirmable(now)) {
            return view(held);
        }
        if (held.order() != null && !open(held)) {
            return view(ending.end(held, End.WATCH_ENDED, reader.name(), now));
        }
        var active = held.confirmed(now);
        subscriptions.save(active);
        ending.note(active, "subscription-confirmed", reader.name(), now);
        bulletins.plan(active, Occasion.FOLLOWING, follows(active, now), now);
        return view(active);
    }

    private boolean open(Subscription of) {
        return orders.find(of.organization(), of.order())
                .map(o -> o.file().order())
                .filter(RemovalOrder::open)
                .isPresent();
    }

    /** The reader changes how they are told; what was paused goes on. */
    @Transactional
    View settle(Actor reader, UUID id, Wishes wishes) {
        var now = clock.instant();
        var held = own(reader, id, true);
        if (held.state() == State.ENDED || held.state() == State.UNCONFIRMED) {
            return view(held);
        }
        var settled = held.settled(wishes, now);
        subscriptions.save(settled);
        ending.note(settled, "subscription-changed", reader.name(), now);
        return view(settled);
    }

    /** The reader wants it no more. Said twice it changes nothing. */
    @Transactional
    View leave(Actor reader, UUID id) {
        var held = own(reader, id, true);
        return view(
                held.state() == State.ENDED
                        ? held
                        : ending.end(held, End.UNSUBSCRIBED, reader.name(), clock.instant()));
    }
}
