package org.sursis.watch.letters;

import java.time.Instant;
import org.sursis.alert.Channel;
import org.sursis.watch.Outcome;

/** Hands letters to the next hop over one channel. */
public interface LetterSender {

    /** Over which. */
    Channel channel();

    /**
     * Tries once, within bounded time. The same letter gives the same words and the same id every time. Never throws for anything that
     * the network or the other side can do.
     */
    Outcome send(Letter letter, Instant now);
}
