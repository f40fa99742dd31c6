package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sursis.docket.Language;

/** Calendars that people subscribe to: made, shown, revoked, and read by whoever knows the secret address. */
@ApplicationScoped
public class KeepCalendar {
    private static final int TOKEN_BYTES = 32;
    /** Longer than any calendar program waits between two looks. */
    private static final Duration TOMBSTONES = Duration.ofDays(60);

    private final CalendarFeeds feeds;
    private final Journal journal;
    private final Links.BaseUrl base;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeepCalendar(CalendarFeeds feeds, Journal journal, Links.BaseUrl base, Clock clock) {
        this.feeds = feeds;
        this.journal = journal;
        this.base = base;
        this.clock = clock;
    }

    /** A new feed and its address, which is shown this once and not kept. */
    public record Made(CalendarFeeds.Feed feed, String url) {
        @Override
        public String toString() {
            return "Made[" + feed.id() + "]";
        }
    }

    /** A feed as it is read: whose, what is in it, and as of when. */
    public record Reading(CalendarFeeds.Feed feed, List<CalendarFeeds.Entry> entries, Instant at) {}

    /** Makes a feed for a mailbox that stands on a list of the organization. */
    @Transactional
    public Made make(Actor who, String email, Language language) {
        if (!feeds.known(who.organization(), email)) {
            throw Refusal.of(Refusal.Kind.NOT_ALLOWED, "/email", "stands on no escalation list of this organization");
        }
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var feed =
                new CalendarFeeds.Feed(UUID.randomUUID(), who.organization(), email, language, clock.instant(), null);
        feeds.add(feed, Authenticate.hash(token));
        note(who, "calendar-made", feed);
        return new Made(feed, address("/calendar/" + token + ".ics"));
    }

    /** Feeds of the caller's organization, newest first. */
    @Transactional
    public List<CalendarFeeds.Feed> all(Actor who) {
        return feeds.of(who.organization());
    }

    /** Ends a feed of the caller's organization, at once. */
    @Transactional
    public void revoke(Actor who, UUID id) {
        var feed = feeds.find(who.organization(), id).orElseThrow(() -> Refusal.notFound("calendar feed"));
        feeds.revoke(feed.id(), clock.instant());
        note(who, "calendar-revoked", feed);
    }

    /** What the feed with this token shows; empty when there is none, or it was revoked. Nothing is changed by reading. */
    @Everywhere
    @Transactional
    public Optional<Reading> read(String token) {
        var now = clock.instant();
        return feeds.byHash(Authenticate.hash(token))
                .map(feed -> new Reading(
                        feed, feeds.entries(feed.organization(), feed.email(), now.minus(TOMBSTONES)), now));
    }

    /** Where an order can be looked at by whoever may. */
    public String order(UUID id) {
        return address("/orders/" + id);
    }

    /** The host under which this service is known, for names that must be unique in the world. */
    public String host() {
        return base.uri().getHost();
    }

    private String address(String path) {
        return base.page(path).toString();
    }

    private void note(Actor who, String event, CalendarFeeds.Feed feed) {
        journal.add(new Journal.Entry(
                who.organization(), null, clock.instant(), who.name(), event, Map.of("email", feed.email())));
    }
}
