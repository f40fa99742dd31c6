package org.sursis.watch.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.watch.Settled;

/**
 * Letters on their way: a queue that is a table. Runs inside the scene's transaction, but for {@link #claim} and {@link #settle}, which
 * commit by themselves.
 */
public interface Letters {

    /** Posts a letter; false when one with this id was posted before. It leaves when the scene's transaction commits, or later. */
    boolean post(Letter letter);

    /**
     * Takes back a letter that has not left: it is not begun any more. One that is on its way at this moment may still arrive.
     *
     * @return false when there is none that could be taken back
     */
    boolean withdraw(UUID organization, UUID id, Instant now);

    /** Takes up to {@code limit} letters that may leave at {@code now}, also those whose sender never came back. */
    List<Claimed> claim(Channel channel, int limit, Instant now, Duration lease);

    /**
     * A letter that is ours for now.
     *
     * @param attempt which attempt this is, from 1 on
     * @param token must be shown to settle
     */
    record Claimed(Letter letter, int attempt, UUID token) {}

    /** Records what an attempt came to; false when it is not ours any more. */
    boolean settle(Claimed claimed, Settled settled);

    /** Ends what is of no use any more and was not taken; returns how many. */
    int expire(Instant now);

    /** Forgets letters that ended and were of no use before then; returns how many. */
    int forget(Instant before);

    /** The earliest moment at which a letter may leave. */
    Optional<Instant> nextDue();
}
