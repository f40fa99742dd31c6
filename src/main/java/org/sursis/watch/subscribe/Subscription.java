package org.sursis.watch.subscribe;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.sursis.alert.Channel;

/**
 * A wish to be told, of one order or of all that an organization publishes.
 *
 * @param order the one order, or null for all that are published
 * @param address mailbox or E.164 number; null once it is erased
 * @param invitedBy who of the organization invited, or null where the reader asked
 * @param life how it stands
 * @param revision rises by one with every change
 */
public record Subscription(
        UUID id,
        UUID organization,
        UUID order,
        Channel channel,
        String address,
        Wishes wishes,
        String invitedBy,
        Instant createdAt,
        Life life,
        int revision) {
    /** How long somebody may take to say that they really want it. */
    public static final Duration TO_CONFIRM = Duration.ofHours(72);

    /** How long after the end the address is kept, so that it can be said why nothing comes any more. */
    public static final Duration KEPT_AFTER_END = Duration.ofDays(30);

    /** Where a subscription is. */
    public enum State {
        /** Its reader has not said yet that they want it. */
        UNCONFIRMED,
        ACTIVE,
        /** Messages did not arrive; nothing is sent until its reader says that they do. */
        PAUSED,
        ENDED;

        /** The public code. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a subscription ended. */
    public enum End {
        UNSUBSCRIBED,
        STOP,
        BY_HOUSE,
        WATCH_ENDED,
        NOT_CONFIRMED;

        /** The public code, kebab-case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What happened to a subscription; each is null until it does.
     *
     * @param trustedSince messages that died after this are held against the address
     * @param because the code of why it is paused or ended
     */
    public record Life(
            Instant confirmedAt,
            Instant trustedSince,
            Instant pausedAt,
            Instant endedAt,
            String because,
            Instant erasedAt) {
        static final Life BEGUN = new Life(null, null, null, null, null, null);
    }

    /** Where it is. */
    public State state() {
        if (life.endedAt() != null) {
            return State.ENDED;
        }
        if (life.confirmedAt() == null) {
            return State.UNCONFIRMED;
        }
        return life.pausedAt() == null ? State.ACTIVE : State.PAUSED;
    }

    /** True while its reader may still say that they want it. */
    boolean confirmable(Instant now) {
        return state() == State.UNCONFIRMED && now.isBefore(createdAt.plus(TO_CONFIRM));
    }

    private Subscription with(Wishes others, Life next) {
        return new Subscription(
                id, organization, order, channel, address, others, invitedBy, createdAt, next, revision + 1);
    }

    /** The same, wanted for certain. */
    Subscription confirmed(Instant now) {
        return with(wishes, new Life(now, now, null, null, null, null));
    }

    /** The same under other wishes; its reader was there, so messages arrive again. */
    Subscription settled(Wishes others, Instant now) {
        return with(others, new Life(life.confirmedAt(), now, null, null, null, null));
    }

    /** The same with nothing sent for now. */
    Subscription paused(String because, Instant now) {
        return with(wishes, new Life(life.confirmedAt(), life.trustedSince(), now, null, because, null));
    }

    /** The same, over. */
    Subscription ended(End because, Instant now) {
        return with(
                wishes, new Life(life.confirmedAt(), life.trustedSince(), life.pausedAt(), now, because.code(), null));
    }
}
