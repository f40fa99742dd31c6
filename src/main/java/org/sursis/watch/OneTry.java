package org.sursis.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.sursis.alert.Channel;
import org.sursis.alert.RetrySchedule;

/**
 * One try at a message that belongs to no order.
 *
 * @param what the message is called in the log
 * @param number which try this is, from 1 on
 * @param expiresAt it is never tried later than that
 */
public record OneTry(String what, UUID id, Channel channel, int number, Instant expiresAt) {
    private static final Logger LOG = Logger.getLogger(OneTry.class);

    /**
     * Tries, tells the log where an operator must look, and decides what becomes of the message. Never throws.
     *
     * @param outages learns how the next hop took it
     */
    public Settled make(Supplier<Outcome> send, Outages outages, Clock clock) {
        var outcome = outcome(send);
        var now = clock.instant();
        outages.saw(channel, outcome, now);
        // No order stands behind it whose ladder would go on to somebody else.
        if (outcome.alarm() || outcome instanceof Outcome.Refused) {
            LOG.warnf("%s needs an operator id=%s because=%s", what, id, outcome.because());
        }
        if (outcome instanceof Outcome.Accepted) {
            return Settled.sent(now, outcome.because());
        }
        if (outcome instanceof Outcome.Refused) {
            return new Settled(false, !outcome.alarm(), null, now, outcome.because());
        }
        var asked = outcome instanceof Outcome.RetryLater later ? later.after() : null;
        var next = RetrySchedule.next(channel, number, asked, id, now, expiresAt);
        return Settled.waits(next, now, outcome.because());
    }

    private Outcome outcome(Supplier<Outcome> send) {
        try {
            return send.get();
        } catch (RuntimeException | LinkageError | StackOverflowError bug) {
            // A sender that throws is broken, not the message.
            LOG.errorf(bug, "sending failed: %s id=%s", what, id);
            return new Outcome.RetryLater("internal error", null, true);
        }
    }
}
