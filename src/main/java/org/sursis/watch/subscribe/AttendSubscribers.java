package org.sursis.watch.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What is due for subscribers and hangs on no order: digests, addresses that lead nowhere or to somebody who wants nothing more, addresses to be erased. */
@ApplicationScoped
public class AttendSubscribers {
    private final GatherDigests digests;
    private final WeedOut weeds;
    private final EndStopped stopped;
    private final Clock clock;

    AttendSubscribers(GatherDigests digests, WeedOut weeds, EndStopped stopped, Clock clock) {
        this.digests = digests;
        this.weeds = weeds;
        this.stopped = stopped;
        this.clock = clock;
    }

    /** Does what is due now, in this thread; returns how much it was, and 0 when nothing is due. */
    public int run() {
        int all = stopped.all(clock.instant()) + weeds.erase(clock.instant());
        while (weeds.pauseOne(clock.instant())) {
            all++;
        }
        for (int sent = digests.handful(clock.instant()); sent > 0; sent = digests.handful(clock.instant())) {
            all += sent;
        }
        return all;
    }
}
