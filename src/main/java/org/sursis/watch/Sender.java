package org.sursis.watch;

import java.time.Instant;
import org.sursis.alert.Channel;

/** Hands messages to the next hop of one channel. */
public interface Sender {

    /** The channel that this sender serves. */
    Channel channel();

    /**
     * Tries once, within bounded time, and says what became of it. Thread-safe; refuses to run inside a transaction.
     * The same delivery gives the same bytes and the same message id every time. Never throws for anything that the
     * network or the other side can do.
     *
     * @param now the service's time, for headers that carry the time of the attempt
     */
    Outcome send(Outgoing message, Instant now);

    /** The message as its reader sees it, without sending it. */
    Shown shown(Outgoing message);

    /** A message in words; {@code subject} and {@code html} are null where the channel has none. */
    record Shown(String subject, String text, String html) {}
}
