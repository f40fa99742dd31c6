package org.sursis.watch.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.alert.QuietHours;
import org.sursis.notice.Bulletin.News;
import org.sursis.notice.Sight;
import org.sursis.watch.Actor;
import org.sursis.watch.Links;
import org.sursis.watch.Links.Use;
import org.sursis.watch.Refusal;

/** What subscribers do without a key: each link is a capability for one thing, and looking changes nothing. */
@ApplicationScoped
public class SubscribeByLink {
    private final Links links;
    private final WhoseSubscription whose;
    private final SubscriberDesk desk;

    SubscribeByLink(Links links, WhoseSubscription whose, SubscriberDesk desk) {
        this.links = links;
        this.whose = whose;
        this.desk = desk;
    }

    /** An organization that may be followed, and how; {@code zone} is where its orders are. */
    public record House(UUID id, String name, ZoneId zone, QuietHours quietHours, Set<Channel> channels, Sight sees) {}

    /**
     * A subscription as its reader sees it.
     *
     * @param house the name of the organization
     * @param quietHours those of the organization, which hold where the reader has none of their own
     * @param follows how what they follow stands; no more than fit a page
     * @param confirmable true while they may say that they want it
     * @param erasedOn the day on which their address is erased, or null while it goes on
     * @param sees how much of what they follow they see
     */
    public record View(
            Subscription subscription,
            String house,
            QuietHours quietHours,
            List<News> follows,
            boolean confirmable,
            LocalDate erasedOn,
            Sight sees) {

        public View {
            follows = List.copyOf(follows);
        }

        /** True when nothing is sent for it any more. */
        public boolean ended() {
            return subscription.state() == Subscription.State.ENDED;
        }
    }

    /** The organization behind the address of a page, or empty when there is none that may be followed. */
    public Optional<House> house(UUID organization) {
        try {
            return Optional.of(desk.house(WhoseSubscription.of(organization, organization)));
        } catch (Refusal nothingPublished) {
            return Optional.empty();
        }
    }

    /** Asks to be told. Whether anything comes of it is told at that address only. */
    public void ask(House house, Channel channel, String address, Wishes wishes) {
        desk.ask(WhoseSubscription.of(house.id(), house.id()), channel, address, wishes);
    }

    /** What the link in a question asks, or empty when it is none of ours. */
    public Optional<View> toConfirm(String token) {
        return look(links.opened(Use.CONFIRM, token));
    }

    /** Says yes to it; empty when the link is none of ours. */
    public Optional<View> confirm(String token) {
        return links.opened(Use.CONFIRM, token).flatMap(id -> reader(id).map(who -> desk.confirm(who, id)));
    }

    /** What the link in a message settles, or empty when it is none of ours. */
    public Optional<View> toSettle(String token) {
        return look(links.opened(Use.SETTLE, token));
    }

    /** Settles it; empty when the link is none of ours. */
    public Optional<View> settle(String token, Wishes wishes) {
        return links.opened(Use.SETTLE, token).flatMap(id -> reader(id).map(who -> desk.settle(who, id, wishes)));
    }

    /** Ends it from the page where it is settled; empty when the link is none of ours. */
    public Optional<View> settleTheEnd(String token) {
        return end(links.opened(Use.SETTLE, token));
    }

    /** What the link that programs follow ends, or empty when it is none of ours. */
    public Optional<View> toEnd(String token) {
        return look(links.opened(Use.UNSUBSCRIBE, token));
    }

    /** Ends it; empty when the link is none of ours. */
    public Optional<View> end(String token) {
        return end(links.opened(Use.UNSUBSCRIBE, token));
    }

    private Optional<View> end(Optional<UUID> subscription) {
        return subscription.flatMap(id -> reader(id).map(who -> desk.leave(who, id)));
    }

    private Optional<View> look(Optional<UUID> subscription) {
        return subscription.flatMap(id -> reader(id).map(who -> desk.look(who, id)));
    }

    private Optional<Actor> reader(UUID subscription) {
        return whose.reader(subscription);
    }
}
