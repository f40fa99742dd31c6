package org.sursis.watch;

import java.time.Instant;
import org.sursis.alert.Channel;

/** Hands messages to the next hop of one channel. */
public interface Sender {

    /** The channel that this sender serves. */
    Channel channel();

    /**
     * The message in the bytes that leave: the same for the same message, ids and all.
     *
     * @throws RuntimeException when it cannot be put into words
     */
    byte[] written(Outgoing message);

    /**
     * The least that can be said in its place ({@link org.sursis.notice.PlainNotice}), under the same ids.
     *
     * @throws IllegalArgumentException when not even that can be written to this address
     */
    byte[] plain(Outgoing message);

    /**
     * Tries once, within bounded time, and says what became of it. Thread-safe; refuses to run inside a transaction. Never throws
     * for anything that the network or the other side can do.
     *
     * @param bytes what {@link #written} or {@link #plain} made of it, now or before an earlier attempt
     * @param now the service's time, for headers that carry the time of the attempt
     */
    Outcome send(Outgoing message, byte[] bytes, Instant now);

    /** The message as its reader sees it, without sending it. */
    Shown shown(Outgoing message);

    /** A message in words; {@code subject} and {@code html} are null where the channel has none. */
    record Shown(String subject, String text, String html) {}
}
