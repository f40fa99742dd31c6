package org.sursis.watch;

import org.sursis.law.LawBook;

/** What the service believes the law to be. */
public interface Law {

    /** The packs and calendars as they stand now; one answer is asked of one book, for the next call may see a newer one. */
    LawBook book();
}
