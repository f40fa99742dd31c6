package org.sursis.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.docket.Language;

/** Calendars that people subscribe to. Every method runs inside a transaction that the scene opened. */
public interface CalendarFeeds {

    /**
     * A feed as it is kept; its address is kept as a hash only.
     *
     * @param email whose it is: it shows the orders on whose escalation lists this mailbox stands
     * @param revokedAt or null
     */
    record Feed(UUID id, UUID organization, String email, Language language, Instant createdAt, Instant revokedAt) {}

    /**
     * A date of an order as a calendar program must be told it.
     *
     * @param sequence how often it changed
     * @param changedAt when it was last another one, or the order's watch began
     * @param gone true when it holds no longer; it then stays for a while, or programs would go on showing it
     */
    record Entry(UUID order, CalendarDate date, int sequence, Instant changedAt, boolean gone) {}

    /** Stores a feed. */
    void add(Feed feed, byte[] sha256);

    /** The feeds of an organization that were not revoked, newest first. */
    List<Feed> of(UUID organization);

    /** One of them. */
    Optional<Feed> find(UUID organization, UUID id);

    /** The feed whose address has this SHA-256, if it was not revoked. */
    Optional<Feed> byHash(byte[] sha256);

    /** Ends a feed. */
    void revoke(UUID id, Instant now);

    /** True when the mailbox stands on a list of the organization, or has. */
    boolean known(UUID organization, String email);

    /**
     * The dates of every order on whose list the mailbox stands, and those that are gone since.
     *
     * @param since what went before that is left out
     */
    List<Entry> entries(UUID organization, String email, Instant since);

    /** The day on which each of these orders is to be carried out, as it is watched; gone where it is watched no more. */
    List<Entry> removals(Collection<UUID> orders);
}
