package org.sursis.cli;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import org.sursis.watch.Sweep;
import org.sursis.watch.secrets.KeepSecrets;

/** The sweep itself; CDI makes it when the command brought the service up. */
@Unremovable
@Singleton
class SweepRun implements QuarkusApplication {

    private final KeepSecrets secrets;
    private final Sweep sweep;

    SweepRun(KeepSecrets secrets, Sweep sweep) {
        this.secrets = secrets;
        this.sweep = sweep;
    }

    @Override
    public int run(String... none) {
        secrets.unlock();
        var result = sweep.run();
        var counts = result.counts();
        Terminal.answer("handled=" + result.handled() + " open-orders=" + counts.openOrders() + " undelivered="
                + counts.undelivered() + " unreachable-orders=" + counts.unreachableOrders() + " unacknowledged="
                + counts.unacknowledged() + " next-review="
                + (counts.nextReviewAt() == null ? "none" : counts.nextReviewAt()));
        return result.allDelivered() ? ExitCode.OK : ExitCode.UNDELIVERABLE;
    }
}
