package org.sursis.watch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Channel;

/**
 * Messages that belong to no order, those of the morning and letters, after an attempt: what became of them, and what that shows of the
 * address they went to. Runs inside the scene's transaction.
 */
public interface Notes {

    /** A message that was tried; empty when there is none with this id, or nobody tried it yet. */
    Optional<Sent> find(UUID id);

    /**
     * A message that was tried.
     *
     * @param kind {@code daily}, or the code of a letter's kind
     * @param address one addr-spec, or a telephone in E.164
     */
    record Sent(UUID id, UUID organization, String kind, Channel channel, String address) {}

    /** Writes down what was heard of it; false when the same was heard before. */
    boolean heard(Sent note, String what);

    /** Ends it for what was heard of it, and whoever is at work on it settles nothing any more; false when it ended with that before. */
    boolean end(Sent note, String because, Instant at);

    /** Its address leads nowhere until something is taken or proven there: open orders that count on it are looked at now. */
    void deadEnd(Sent note, String because, Instant at);

    /** It is delayed on its way: its address is not to be relied on until something proves it. */
    void delayed(Sent note, Instant at);
}
