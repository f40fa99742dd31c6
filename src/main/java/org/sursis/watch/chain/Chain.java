package org.sursis.watch.chain;

import java.util.List;
import java.util.UUID;
import org.sursis.watch.Page;

/** The journal, read with its chain. Every method runs inside a transaction that the scene opened. */
public interface Chain {

    /** The heads of all organizations. */
    List<Head> heads();

    /** The head of one organization. */
    Head head(UUID organization);

    /** Up to {@code limit} entries of an organization behind that place, in their order. */
    List<Link> links(UUID organization, long after, int limit);

    /** An order's history, oldest first. */
    Page<Link> of(UUID organization, UUID order, Page.Ask ask);
}
