package org.sursis.packs.book;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sursis.calendar.Holiday;
import org.sursis.calendar.HolidayRule;
import org.sursis.calendar.Names;
import org.sursis.calendar.Recess;
import org.sursis.packs.page.Entry;
import org.sursis.watch.CalendarSource;

/**
 * A calendar as its file has it, before what it takes over from another one.
 *
 * @param parent the id of that other one, or null
 * @param registries null where the file says nothing of them
 * @param entry the file
 */
record CalendarDraft(
        String id,
        String parent,
        Names names,
        String authority,
        LocalDate from,
        LocalDate to,
        Map<DayOfWeek, Holiday> weekly,
        List<HolidayRule> holidays,
        Map<String, List<HolidayRule>> registries,
        Recess recess,
        CalendarSource source,
        Entry entry) {

    /** The same with what it took over. */
    CalendarDraft with(
            Map<DayOfWeek, Holiday> allWeekly,
            List<HolidayRule> allHolidays,
            Map<String, List<HolidayRule>> allRegistries) {
        return new CalendarDraft(
                id, parent, names, authority, from, to, allWeekly, allHolidays, allRegistries, recess, source, entry);
    }
}
