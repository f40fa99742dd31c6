package org.sursis.watch;

import java.time.Instant;
import org.sursis.alert.Channel;

/** Hands the messages of the morning to the next hop over one channel. */
public interface DailySender {

    /** Over which. */
    Channel channel();

    /**
     * Tries once, within bounded time. The same message gives the same bytes and the same id every time. Never throws for anything
     * that the network or the other side can do.
     */
    Outcome send(Dailies.Message message, Instant now);
}
