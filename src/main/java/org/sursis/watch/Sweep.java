package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;

/** One pass for cron: reviews and delivers all that is due, then leaves. */
@ApplicationScoped
public class Sweep {
    /** As which it beats. */
    public static final String PACEMAKER = "sweep";

    private final Round round;
    private final KeepPulse pulse;

    Sweep(Round round, KeepPulse pulse) {
        this.round = round;
        this.pulse = pulse;
    }

    /** How a sweep ended. {@code handled} counts reviews and deliveries; the counts are those after it. */
    public record Result(int handled, Pulse.Counts counts) {
        /** True when every message that may leave was taken by a next hop and nobody is unreachable. */
        public boolean allDelivered() {
            return counts.undelivered() == 0 && counts.unreachableOrders() == 0;
        }
    }

    /** Runs the pass; safe beside running nodes. */
    public Result run() {
        int handled = round.untilNothingIsDue(PACEMAKER);
        return new Result(handled, pulse.everywhere());
    }
}
