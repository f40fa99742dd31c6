package org.sursis.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.docket.Language;
import org.sursis.notice.Daily;

/**
 * Who is told each morning that her orders are watched, and those messages: a queue that is a table. Runs inside the scene's
 * transaction, but for {@link #claim} and {@link #settle}, which commit by themselves.
 */
public interface Dailies {
    /** What stands in {@code X-Sursis-Kind}. */
    String KIND = "daily";

    /** Takes in those who were put on a list since; returns how many. */
    int arrivals();

    /** People whose morning has come, and those of whom it is to be found out when it is; locked, and those that somebody holds left out. */
    List<Reader> due(Instant now, int limit);

    /**
     * A person by her address: of a mailbox, in small letters, or of a telephone (E.164) where she has none.
     *
     * @param at when she was to be told, or null for somebody new
     */
    record Reader(UUID organization, String address, Instant at) {

        /** Over what she is told. */
        public Channel channel() {
            return Dailies.channel(address);
        }
    }

    /** What she answers for, and how she reads. */
    Charges charges(Reader reader);

    /**
     * Open orders on whose lists she is first, and what they say of her.
     *
     * @param zone hers, or that of her most urgent order, or null where no order has one
     */
    record Charges(List<Daily.Charge> orders, Language language, ZoneId zone) {}

    /** Sets when she is told next; null when she answers for nothing. */
    void next(Reader reader, Instant at);

    /** Stores a message; false when that person has one of that day. */
    boolean plan(Message message);

    /**
     * A message.
     *
     * @param expiresAt the end of the day
     */
    record Message(
            UUID id,
            UUID organization,
            String address,
            LocalDate day,
            Daily contents,
            Instant createdAt,
            Instant expiresAt) {

        /** Over what it leaves. */
        public Channel channel() {
            return Dailies.channel(address);
        }

        /** What is known of it after an attempt. */
        public Notes.Sent sent() {
            return new Notes.Sent(id, organization, KIND, channel(), address);
        }
    }

    private static Channel channel(String address) {
        return address.indexOf('@') < 0 ? Channel.SMS : Channel.EMAIL;
    }

    /** Takes up to {@code limit} messages that may leave over this channel at {@code now}, also those whose sender never came back. */
    List<Claimed> claim(Channel channel, int limit, Instant now, Duration lease);

    /**
     * A message that is ours for now.
     *
     * @param attempt which attempt this is, from 1 on
     * @param token must be shown to settle
     */
    record Claimed(Message message, int attempt, UUID token) {}

    /** Records what an attempt came to; false when it is not ours any more. */
    boolean settle(Claimed claimed, Settled settled);

    /** Ends what its day has passed over; returns how many. */
    int expire(Instant now);

    /** Forgets messages of days that ended before then; returns how many. */
    int forget(Instant before);

    /** The earliest moment at which somebody who answers for an open order is told, or a message may leave. */
    Optional<Instant> nextDue();
}
