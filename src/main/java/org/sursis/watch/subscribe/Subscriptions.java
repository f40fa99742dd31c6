package org.sursis.watch.subscribe;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.notice.Bulletin.News;
import org.sursis.watch.Page;

/** The subscriptions, and what waits for their digests. Every method runs inside a transaction that the scene opened. */
public interface Subscriptions {

    /** Stores a new one. */
    void add(Subscription subscription);

    /** Stores a changed one, which is held. */
    void save(Subscription subscription);

    /** One by its id alone. */
    Optional<Subscription> find(UUID id);

    /** One by its id, held until the transaction ends. */
    Optional<Subscription> hold(UUID id);

    /** Those of an organization, newest first; {@code order} may be null. */
    Page<Subscription> list(UUID organization, UUID order, Page.Ask ask);

    /** The one for this order (null: for all published ones) at this address that has not ended, held. */
    Optional<Subscription> standing(UUID organization, UUID order, Channel channel, String address);

    /** How many were asked for on the page since then. */
    int askedSince(UUID organization, Instant since);

    /** Those over SMS to numbers whose owners want nothing, and that have not ended; of all organizations. */
    List<UUID> stopped();

    /**
     * Active ones that are told of this order, held so that none ends meanwhile.
     *
     * @param toEnd true when they are about to be changed
     */
    List<Subscription> followers(UUID organization, UUID order, boolean toEnd);

    /**
     * Open orders that this subscription told of, and for which nobody is left: no way leads to anybody on the list, and nobody else
     * follows them.
     */
    List<UUID> leftAlone(Subscription ended);

    /** Active ones whose messages do not arrive: one came back, or this many died one after the other. Held. */
    List<Subscription> unreached(int deaths, int limit);

    /**
     * Cancels what has not left yet for these subscriptions, and forgets what waits for their digests. All of them at once: their
     * messages are taken in one order, as those take them who write down what became of messages.
     */
    void silence(List<UUID> subscriptions, String because, Instant at);

    /** Ends those that nobody confirmed and that were made before this; their addresses go with them. Returns how many. */
    int lapse(Instant before, Instant now);

    /** Erases the addresses of those that ended before this, wherever they are kept; returns how many. */
    int erase(Instant before, Instant now);

    /** News of an order for somebody who wants a digest; {@code due} is when it is sent. */
    record Line(UUID organization, UUID subscription, UUID alert, News news, Instant at, Instant due) {}

    /** Keeps news for digests; a line about an alert that is there already is left out. */
    void collect(Collection<Line> lines);

    /** Takes what is due of up to this many readers' digests, oldest first, and forgets it. */
    List<Line> take(Instant now, int readers);

    /** When the next digest is due. */
    Optional<Instant> nextDigest();
}
