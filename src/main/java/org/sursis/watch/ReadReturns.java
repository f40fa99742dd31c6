package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks into the mailbox for what came back. Idempotent: two nodes may look at the same time. */
@ApplicationScoped
public class ReadReturns {
    private static final Logger LOG = Logger.getLogger(ReadReturns.class);

    private final Returns returns;
    private final TakeReceipt receipts;

    ReadReturns(Returns returns, TakeReceipt receipts) {
        this.returns = returns;
        this.receipts = receipts;
    }

    /** One look. */
    public void look() {
        int taken = returns.collect(r -> receipts.take(r.delivery(), r.news(), r.because()));
        if (taken > 0) {
            LOG.infof("mails that came back: %d", taken);
        }
    }
}
