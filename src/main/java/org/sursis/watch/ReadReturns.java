package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks into the mailbox for what came back. Idempotent: two nodes may look at the same time. */
@ApplicationScoped
public class ReadReturns {
    private static final Logger LOG = Logger.getLogger(ReadReturns.class);

    private final Returns returns;
    private final TakeReceipt receipts;
    private final Troubles troubles;

    ReadReturns(Returns returns, TakeReceipt receipts, Troubles troubles) {
        this.returns = returns;
        this.receipts = receipts;
        this.troubles = troubles;
    }

    /** One look. */
    public void look() {
        var found = returns.collect(r -> receipts.take(r.message(), r.news(), r.because()));
        if (found.taken() > 0) {
            LOG.infof("mails that came back: %d", found.taken());
        }
        if (found.left() > 0) {
            troubles.leftUnread(found.left());
            LOG.warnf(
                    "%d mails in the mailbox for returned mail say nothing that is understood; they are marked as read and stay there:"
                            + " look at them, one may be a message that did not arrive",
                    found.left());
        }
    }
}
