package org.sursis.watch.subscribe;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sursis.alert.Delivery;
import org.sursis.alert.Follower;
import org.sursis.alert.Tidings;
import org.sursis.docket.FilingStatus;
import org.sursis.notice.Bulletin.News;
import org.sursis.notice.Bulletin.Occasion;
import org.sursis.notice.ComposeNews;
import org.sursis.race.Assessment;
import org.sursis.race.Outlook;
import org.sursis.watch.Actor;
import org.sursis.watch.Outbox;
import org.sursis.watch.Policies;
import org.sursis.watch.Reviewed;
import org.sursis.watch.subscribe.Subscription.End;

/** Tells subscribers what a review found, in its transaction. Contacts are told first and by others; nothing here touches them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class TellSubscribers {
    private final Subscriptions subscriptions;
    private final Bulletins bulletins;
    private final EndSubscriptions ending;
    private final Policies policies;

    TellSubscribers(Subscriptions subscriptions, Bulletins bulletins, EndSubscriptions ending, Policies policies) {
        this.subscriptions = subscriptions;
        this.bulletins = bulletins;
        this.ending = ending;
        this.policies = policies;
    }

    void reviewed(@Observes Reviewed reviewed) {
        var order = reviewed.order();
        var tidings = Tidings.of(order, reviewed.verdict(), reviewed.at());
        if (tidings.alerts().isEmpty()) {
            return;
        }
        var readers = once(subscriptions.followers(order.organization(), order.id(), tidings.last()));
        if (!readers.isEmpty()) {
            var news = ComposeNews.of(
                    order,
                    reviewed.verdict().standing(),
                    tidings.alerts(),
                    lastSafe(reviewed.verdict().assessment()),
                    bulletins.sees(order.organization()),
                    reviewed.at());
            tell(tidings, over(readers, tidings, reviewed.at()), news, reviewed.at());
        }
    }

    private static LocalDate lastSafe(Assessment assessment) {
        return assessment == null
                ? null
                : assessment.filings().stream()
                        .filter(f -> f.status() != FilingStatus.COMPLETE)
                        .map(Outlook::latestSafe)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** Who follows the order and all that is published is told once, by what they wished for the order. */
    private static Collection<Subscription> once(List<Subscription> all) {
        var byAddress = new LinkedHashMap<String, Subscription>();
        for (var each : all) {
            var address = each.channel() + " " + each.address().toLowerCase(Locale.ROOT);
            byAddress.merge(address, each, (one, other) -> one.order() == null ? other : one);
        }
        return byAddress.values();
    }

    /** Where the watch ends, what was for this order alone ends with it, and its last message says so. */
    private List<Subscription> over(Collection<Subscription> readers, Tidings tidings, Instant now) {
        var after = new ArrayList<Subscription>();
        subscriptions.silence(
                readers.stream()
                        .filter(r -> ends(r, tidings))
                        .map(Subscription::id)
                        .toList(),
                End.WATCH_ENDED.code(),
                now);
        for (var reader : readers) {
            boolean ends = ends(reader, tidings);
            after.add(ends ? ending.end(reader, End.WATCH_ENDED, Actor.SERVICE, now) : reader);
        }
        return after;
    }

    private static boolean ends(Subscription reader, Tidings tidings) {
        return tidings.last() && reader.order() != null;
    }

    private void tell(Tidings tidings, List<Subscription> readers, News news, Instant now) {
        Map<UUID, Subscription> byId = readers.stream().collect(toMap(Subscription::id, s -> s));
        var messages = tidings.messages(
                readers.stream().map(r -> follower(r, waits(r, tidings, now))).toList());
        bulletins.plan(messages.stream()
                .map(m -> message(m, byId.get(m.subscriber()), news, now))
                .toList());
        var first = tidings.alerts().get(0).id();
        subscriptions.collect(readers.stream()
                .filter(s -> waits(s, tidings, now))
                .map(s -> new Subscriptions.Line(s.organization(), s.id(), first, news, now, morning(s, now)))
                .toList());
    }

    private Outbox.Planned message(Delivery message, Subscription to, News news, Instant now) {
        return new Outbox.Planned(message, bulletins.bulletin(to, Occasion.NEWS, List.of(news), now));
    }

    /** The last message waits for no digest. */
    private static boolean collects(Subscription reader) {
        return reader.wishes().digest() && reader.state() != Subscription.State.ENDED;
    }

    /** A digest that would come after the day, or so short before it that nobody can help any more, is not waited for. */
    private boolean waits(Subscription reader, Tidings tidings, Instant now) {
        return collects(reader) && !tidings.tooLate(morning(reader, now));
    }

    private Follower follower(Subscription reader, boolean digest) {
        return new Follower(
                reader.id(),
                reader.channel(),
                reader.address(),
                bulletins.quietHours(reader),
                reader.wishes().zone(),
                digest);
    }

    private Instant morning(Subscription reader, Instant now) {
        return policies.of(reader.organization())
                .morningAfter(now, reader.wishes().zone());
    }
}
