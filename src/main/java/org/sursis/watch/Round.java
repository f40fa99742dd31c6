package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.sursis.watch.letters.SendLetters;
import org.sursis.watch.webhooks.LookAfterWebhooks;

/** One round of the watch: what is due is looked at, and what may leave, leaves. Calling it twice does nothing twice. */
@ApplicationScoped
public class Round {
    private final ReviewDue reviews;
    private final ReviewReached reached;
    private final Recording recording;
    private final Bury bury;
    private final Dispatch dispatch;
    private final LookAfterWebhooks webhooks;
    private final TellDaily daily;
    private final SendLetters letters;
    private final KeepPulse pulse;
    private final Event<RoundDone> done;
    private final Event<RoundFailed> failed;
    private final Lock oneAtATime = new ReentrantLock();

    Round(
            ReviewDue reviews,
            ReviewReached reached,
            Recording recording,
            Bury bury,
            Dispatch dispatch,
            LookAfterWebhooks webhooks,
            TellDaily daily,
            SendLetters letters,
            KeepPulse pulse,
            Event<RoundDone> done,
            Event<RoundFailed> failed) {
        this.reviews = reviews;
        this.reached = reached;
        this.recording = recording;
        this.bury = bury;
        this.dispatch = dispatch;
        this.webhooks = webhooks;
        this.daily = daily;
        this.letters = letters;
        this.pulse = pulse;
        this.done = done;
        this.failed = failed;
    }

    /** A round was complete: every order that was due has been looked at. */
    public record RoundDone(String pacemaker, int looked) {}

    /** A round broke off; the next one comes all the same. */
    public record RoundFailed(String pacemaker) {}

    /**
     * Looks at every due order and frees what was left behind; sends nothing itself. Notes that this pacemaker was at work.
     * Returns how many orders were looked at.
     */
    public int look(String pacemaker) {
        try {
            return whole(pacemaker);
        } catch (RuntimeException away) {
            failed.fire(new RoundFailed(pacemaker));
            throw away;
        }
    }

    private int whole(String pacemaker) {
        recording.replay();
        bury.orphaned();
        bury.expired();
        reached.run();
        int looked = reviews.run();
        pulse.beat(pacemaker);
        done.fire(new RoundDone(pacemaker, looked));
        return looked;
    }

    /** Looks and sends, in this thread and in a fixed order, until nothing is due at the clock's present moment. */
    public int untilNothingIsDue(String pacemaker) {
        oneAtATime.lock();
        try {
            int total = 0;
            int done = work(pacemaker);
            while (done > 0) {
                total += done;
                done = work(pacemaker);
            }
            return total;
        } finally {
            oneAtATime.unlock();
        }
    }

    private int work(String pacemaker) {
        int done = look(pacemaker) + webhooks.run();
        for (var channel : dispatch.channels().stream().sorted().toList()) {
            done += dispatch.pass(channel);
        }
        // Last: it says how the orders stand once this moment's looks are done.
        return done + daily.run() + letters.run();
    }
}
