package org.sursis.packs.book;

import java.util.List;
import org.sursis.law.LawBook;
import org.sursis.watch.CalendarSource;

/** What a set of files says: the book, and where its calendars come from. */
public record LawRead(LawBook book, List<CalendarSource> calendars) {

    public LawRead {
        calendars = List.copyOf(calendars);
    }
}
