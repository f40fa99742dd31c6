package org.sursis.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.sursis.alert.RetrySchedule;

/**
 * One try at a message that belongs to no order.
 *
 * @param what the message is called in the log
 * @param number which try this is, from 1 on
 * @param expiresAt it is never tried later than that
 */
public record OneTry(String what, Notes.Sent note, int number, Instant expiresAt) {
    private static final Logger LOG = Logger.getLogger(OneTry.class);

    /**
     * Tries, tells the log where an operator must look, and decides what becomes of the message. Throws only where the
     * database does not take the news.
     *
     * @param outages learns how the next hop took it
     * @param news learns of a refusal that is no fault of ours: the address leads nowhere
     */
    public Settled make(Supplier<Outcome> send, Outages outages, NoteNews news, Clock clock) {
        var outcome = outcome(send);
        var now = clock.instant();
        outages.saw(note.channel(), outcome, now);
        // No order stands behind it whose ladder would go on to somebody else.
        if (outcome.alarm() || outcome instanceof Outcome.Refused) {
            LOG.warnf("%s needs an operator id=%s because=%s", what, note.id(), outcome.because());
        }
        if (outcome instanceof Outcome.Accepted) {
            return Settled.sent(now, outcome.because());
        }
        if (outcome instanceof Outcome.Refused) {
            if (!outcome.alarm()) {
                news.refused(note, outcome.because());
            }
            return Settled.waits(null, now, outcome.because());
        }
        var asked = outcome instanceof Outcome.RetryLater later ? later.after() : null;
        var next = RetrySchedule.next(note.channel(), number, asked, note.id(), now, expiresAt);
        return Settled.waits(next, now, outcome.because());
    }

    private Outcome outcome(Supplier<Outcome> send) {
        try {
            return send.get();
        } catch (RuntimeException | LinkageError | StackOverflowError bug) {
            // A sender that throws is broken, not the message.
            LOG.errorf(bug, "sending failed: %s id=%s", what, note.id());
            return new Outcome.RetryLater("internal error", null, true);
        }
    }
}
