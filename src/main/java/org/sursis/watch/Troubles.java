package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** What went wrong in this process since its start and was made good, and what somebody should look into all the same. */
@ApplicationScoped
public class Troubles {
    private final AtomicLong plain = new AtomicLong();
    private final AtomicLong spooled = new AtomicLong();

    void sentPlain() {
        plain.incrementAndGet();
    }

    void spooled(int results) {
        spooled.addAndGet(results);
    }

    /** Messages that could not be put into words and left as a plain call to sign in. */
    public long plainMessages() {
        return plain.get();
    }

    /** Results of attempts that the database could not take when they came. */
    public long spooledResults() {
        return spooled.get();
    }
}
