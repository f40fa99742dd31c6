package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** What went wrong in this process since its start and was made good, and what somebody should look into all the same. */
@ApplicationScoped
public class Troubles {
    private final AtomicLong plain = new AtomicLong();
    private final AtomicLong spooled = new AtomicLong();
    private final AtomicLong unread = new AtomicLong();

    void sentPlain() {
        plain.incrementAndGet();
    }

    void spooled(int results) {
        spooled.addAndGet(results);
    }

    /** Mail came back that nobody here understands. */
    public void leftUnread(int mails) {
        unread.addAndGet(mails);
    }

    /** Messages that could not be put into words and left as a plain call to sign in. */
    public long plainMessages() {
        return plain.get();
    }

    /** Results of attempts that the database could not take when they came. */
    public long spooledResults() {
        return spooled.get();
    }

    /** Mails in the mailbox for returned mail, or handed over under a return path of ours, that say nothing that was understood. */
    public long unreadReturns() {
        return unread.get();
    }
}
