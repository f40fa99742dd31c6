package org.sursis.watch;

import java.util.List;
import org.sursis.law.LawBook;

/** What the service believes the law to be. */
public interface Law {

    /** The packs and calendars as they stand now; one answer is asked of one book, for the next call may see a newer one. */
    LawBook book();

    /** What the calendars of the book were read from, by id. */
    default List<CalendarSource> calendarSources() {
        return List.of();
    }

    /**
     * Looks whether what the book was read from has changed, and takes it over where it is whole and valid; else the book stays as
     * it is and {@link #refused} says why. Costs little when nothing changed.
     */
    default void refresh() {}

    /** What is wrong with the files as they are now, one sentence each; empty when the book is what they say. */
    default List<String> refused() {
        return List.of();
    }
}
