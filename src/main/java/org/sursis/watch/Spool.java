package org.sursis.watch;

import java.util.List;
import java.util.function.Consumer;
import org.sursis.watch.Outbox.Settlement;

/** Results that the database could not take, kept on this machine until it can. Thread-safe. */
public interface Spool {

    /**
     * Keeps results; what is returned from lasts through a power cut.
     *
     * @throws java.io.UncheckedIOException when the disk does not take them either
     */
    void add(List<Settlement> results);

    /**
     * Hands over everything that is kept, oldest first, and forgets it once {@code settle} has returned. Does nothing while there is
     * nothing, at the cost of a look.
     */
    void replay(Consumer<List<Settlement>> settle);
}
