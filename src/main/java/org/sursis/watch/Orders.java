package org.sursis.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sursis.docket.CaseFile;
import org.sursis.race.Standing;

/** The case files. Every method runs inside a transaction that the scene opened. */
public interface Orders {

    /** The order as it stands; empty when it is not there or belongs to another organization. */
    Optional<Watched> find(UUID organization, UUID id);

    /** The orders of an organization with these ids, in no order of their own; those that are not there are left out. */
    List<Watched> find(UUID organization, Collection<UUID> ids);

    /** One order, locked against every other change and review until the transaction ends. */
    Optional<Watched> lock(UUID organization, UUID id);

    /** The same by its id alone, for the service's own work; empty when gone or when somebody else holds it now. */
    Optional<Watched> lockIfFree(UUID id);

    /** The order that a filing belongs to, locked. */
    Optional<Watched> lockByFiling(UUID organization, UUID filing);

    /** The order that a filing belongs to. */
    Optional<Watched> findByFiling(UUID organization, UUID filing);

    /** True when the organization has another order under this reference. */
    boolean referenceTaken(UUID organization, String reference, UUID except);

    /** Stores a new order with its filings and contacts. */
    void add(Watched order);

    /** Stores a changed order: its record, filings, contacts, standing and next wake-up. */
    void save(Watched order);

    /** Stores what reviews of locked orders found, without touching anything else. */
    void reviewed(Collection<Watched> orders);

    /**
     * A look at this order failed: where its moment has come it is looked at again then, and counts as overdue until a look succeeds.
     * Nothing of the order is read, for that may be what fails.
     */
    void postpone(UUID id, Instant now, Instant until);

    /** The wake-up of an open order comes now; nothing of the order is read. */
    void wake(UUID id, Instant now);

    /**
     * Lets the wake-ups of open orders come now that lie further off than what comes in a moment anyway; behind whatever presses.
     *
     * @param organization whose, or null for all
     * @param began those that were looked at since are left out
     * @param limit how many at the most
     * @return how many
     */
    int wakeSleeping(UUID organization, Instant began, Instant now, int limit);

    /** Ids of open orders whose wake-up has come, the longest due first; not locked, and nothing else of them is read. */
    List<UUID> due(Instant now, Due which, int limit);

    /** The same orders, locked; those that somebody else holds now are passed over. */
    List<Watched> lockDue(Instant now, Due which, int limit);

    /** Which of the orders whose wake-up has come. */
    enum Due {
        /** Those of which something may have to be said: a rung, a window that ends, whatever is not the daily look. */
        PRESSING,
        /** All of them. */
        ALL
    }

    /** The earliest wake-up of all. */
    Optional<Instant> nextWakeUp();

    /** Files of open orders to which something happened, by their ids, those after {@code after}; not locked. */
    List<CaseFile> openWithEvents(UUID after, int limit);

    /** Orders of an organization that fit; among equals the newest comes first. */
    Page<Watched> list(UUID organization, Filter filter, Sort sort, Page.Ask ask);

    /** What comes first in a list. */
    enum Sort {
        NEWEST,
        /** The most urgent ({@link Watched#urgency()}), and of those alike the nearest removal. */
        SLACK,
        /** The nearest removal; those without a date last. */
        REMOVAL;

        /** The public code. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a list is narrowed to; null leaves that side open.
     *
     * @param removalBefore removals on days before this one
     * @param slackBelow fewer business days of slack than this; what has no slack is not in it
     * @param text found literally in the reference, whatever the case of letters
     */
    record Filter(Standing standing, LocalDate removalBefore, Integer slackBelow, String text) {
        /** Every order. */
        public static final Filter NONE = new Filter(null, null, null, null);
    }
}
