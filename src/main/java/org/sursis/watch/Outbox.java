package org.sursis.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sursis.alert.Alert;
import org.sursis.alert.Channel;
import org.sursis.alert.Delivery;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Post;
import org.sursis.notice.Bulletin;
import org.sursis.notice.Notice;

/**
 * The deliveries: a queue that is a table. A message is planned in the transaction of the review that decided it,
 * claimed with a lease by the database's clock and a fencing token, sent with no transaction open, and settled only by
 * whoever still holds the token.
 */
public interface Outbox {

    /** Stores messages to be sent. One that says an alert to a person over a channel a second time is left out. */
    void plan(List<Planned> messages);

    /**
     * A message and what it says.
     *
     * @param bulletin what it says to a subscriber; null for a contact, and then the notice is all
     */
    record Planned(Delivery delivery, Notice notice, Bulletin bulletin) {

        /** One to a contact. */
        public Planned(Delivery delivery, Notice notice) {
            this(delivery, notice, null);
        }

        /** One to a subscriber. */
        public Planned(Delivery delivery, Bulletin bulletin) {
            this(delivery, null, bulletin);
        }
    }

    /**
     * Takes up to {@code limit} messages that may leave at {@code now}, the nearest target first, each with an attempt
     * row already written; to webhooks one at a time each, and none to one that rests. Commits by itself: what is returned is ours until
     * the lease ends.
     */
    List<Claimed> claim(Channel channel, int limit, Instant now, Duration lease, String node);

    /**
     * A message that is ours for now.
     *
     * @param notice what it says; of one to a subscriber no more than the envelope
     * @param bulletin what it says to a subscriber, or null where it goes to a contact
     * @param attempt which attempt this is, from 1 on
     * @param made how many of them were really made, with this one: what was given back untried was no attempt at the next hop
     * @param dueSince since when it might have left
     * @param token must be shown to settle
     * @param earlier the bytes that may have been taken in an attempt before, which every other copy must have; else null
     */
    record Claimed(
            Delivery delivery,
            Notice notice,
            Bulletin bulletin,
            int attempt,
            int made,
            Instant dueSince,
            UUID token,
            byte[] earlier) {

        /** One to a contact that may leave since it was due. */
        public Claimed(Delivery delivery, Notice notice, int attempt, UUID token, byte[] earlier) {
            this(delivery, notice, null, attempt, attempt, delivery.dueAt(), token, earlier);
        }

        /** What must be shown to settle it. */
        public Ticket ticket() {
            return new Ticket(delivery.id(), delivery.organization(), delivery.order(), attempt, token);
        }
    }

    /** An attempt that was opened; {@code order} is null where the message is of no one order. */
    record Ticket(UUID delivery, UUID organization, UUID order, int attempt, UUID token) {}

    /**
     * Keeps what is about to leave, until it is known what became of it; commits by itself. One whose token does not hold any more is
     * left out.
     */
    void keep(List<Bytes> written);

    /** A claimed message as it is about to leave. */
    record Bytes(Ticket ticket, byte[] bytes) {}

    /** Forgets what left and was settled for good before this instant; returns how many. */
    int forgetBytes(Instant before);

    /** Of these claimed messages, the ids that are still ours and still wanted, by the database's word. */
    Set<UUID> stillWanted(List<Claimed> claimed);

    /**
     * Records results, each only if its token still holds; commits them together. Returns those that were recorded.
     */
    List<Settlement> settle(List<Settlement> results);

    /**
     * What one attempt came to.
     *
     * @param state {@code SENT}, {@code RETRY}, {@code UNCERTAIN} or {@code DEAD}
     * @param nextAt when to try again, or null when it ends here
     * @param at when the attempt ended
     */
    record Settlement(
            Ticket ticket, DeliveryState state, Instant nextAt, Instant at, String providerId, String because) {

        /** Why one was given back that was no attempt. */
        public static final String NOT_TRIED = "not tried";

        /** What an attempt at a claimed message came to. */
        public Settlement(
                Claimed claimed, DeliveryState state, Instant nextAt, Instant at, String providerId, String because) {
            this(claimed.ticket(), state, nextAt, at, providerId, because);
        }

        /** Given back without an attempt. It might have left ever since it might: who waits for long is late, whoever had it in hand. */
        public static Settlement notTried(Claimed claimed, Instant at) {
            return new Settlement(claimed, DeliveryState.RETRY, claimed.dueSince(), at, null, NOT_TRIED);
        }
    }

    /** Of these, what waits for another attempt is due at {@code now}; returns how many. Commits by itself. */
    int hurry(List<UUID> messages, Instant now);

    /** Messages whose lease ran out become {@code UNCERTAIN} and due at {@code now}; returns how many. */
    int reap(Instant now);

    /**
     * Messages that may not wait any longer because their target passed become {@code DEAD}; returns ids of the orders
     * concerned.
     */
    List<UUID> expire(Instant now);

    /** Cancels what has not left yet and says nothing but these alerts, and such as were ended before; returns how many. */
    int cancel(UUID order, Stop stop);

    /**
     * Alerts that are not to be said any more.
     *
     * @param alerts for each, the code of why
     * @param who stopped them, for the journal
     */
    record Stop(Map<UUID, String> alerts, String who, Instant at) {

        public Stop {
            alerts = Map.copyOf(alerts);
        }
    }

    /**
     * Messages of an order that were cancelled, or are to end with the attempt that is under way, and say one of these alerts, may leave
     * again; returns how many.
     *
     * @param who called them back, for the journal
     */
    int revive(UUID order, Collection<UUID> alerts, String who, Instant now);

    /** What became of the messages of these orders; an order to which none was ever planned is not in it. */
    Map<UUID, Post> post(Collection<UUID> orders);

    /** The earliest instant at which a message that is not settled may leave; leases count with their end. */
    Optional<Instant> nextDue();

    /** True while a message is being sent somewhere. */
    boolean busy();

    /** One delivery by its id alone, for the page behind its link. */
    Optional<Told> find(UUID delivery);

    /** Deliveries of an organization, newest first; {@code order} and {@code state} may be null. */
    Page<Told> list(UUID organization, UUID order, DeliveryState state, Page.Ask ask);

    /** The alerts of an order of which a message to this person was taken by a next hop. */
    Set<UUID> reached(UUID order, UUID contact);

    /** By delivery of an order, the SHA-256 of what it says, as the journal holds it from when it was planned. */
    Map<UUID, String> fingerprints(UUID organization, UUID order);

    /** A delivery with its state and every attempt; {@code bulletin} is null unless a subscriber is told. */
    record Told(
            Delivery delivery,
            DeliveryState state,
            Notice notice,
            Bulletin bulletin,
            Instant sentAt,
            Instant nextAttemptAt,
            String providerId,
            List<Attempt> attempts,
            List<Alert> alerts) {}

    /** One try. {@code endedAt} and {@code result} are null while it runs, or when nobody came back to tell. */
    record Attempt(int number, Instant startedAt, Instant endedAt, DeliveryState result, String because, String node) {}
}
