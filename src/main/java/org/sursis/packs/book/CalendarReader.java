package org.sursis.packs.book;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sursis.calendar.Closing;
import org.sursis.calendar.DayRule;
import org.sursis.calendar.Holiday;
import org.sursis.calendar.HolidayRule;
import org.sursis.calendar.Recess;
import org.sursis.law.Confidence;
import org.sursis.packs.page.Entry;
import org.sursis.watch.CalendarSource;

/** Reads one holiday calendar. */
final class CalendarReader {
    private static final int FIRST_YEAR = 1900;
    /** Every day of it is worked out beforehand. */
    private static final int MOST_YEARS = 60;

    private CalendarReader() {}

    static CalendarDraft read(Entry file, String fingerprint) {
        var covers = file.below("covers").filter(Entry::isSound);
        var from = covers.map(days -> days.date("from")).orElse(null);
        var to = covers.map(days -> days.date("to")).orElse(null);
        covers.ifPresent(days -> checkCoverage(days, from, to));
        return new CalendarDraft(
                file.text("id"),
                file.text("extends"),
                file.names("names"),
                file.text("authority"),
                from,
                to,
                weekly(file),
                holidays(file.items("holidays")),
                registries(file),
                file.below("recess")
                        .filter(Entry::isSound)
                        .map(CalendarReader::recess)
                        .orElse(null),
                source(file, fingerprint),
                file);
    }

    private static CalendarSource source(Entry file, String fingerprint) {
        return new CalendarSource(
                file.text("id"),
                file.text("address"),
                file.date("checked"),
                file.named("confidence", Confidence::of),
                fingerprint);
    }

    private static void checkCoverage(Entry covers, LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            return;
        }
        if (to.isBefore(from)) {
            covers.refuse("to", "covers ends on " + to + ", before it begins on " + from);
        } else if (from.getYear() < FIRST_YEAR || ChronoUnit.YEARS.between(from, to) >= MOST_YEARS) {
            covers.refuse("covers " + from + " to " + to + "; expected at most " + MOST_YEARS + " years, none before "
                    + FIRST_YEAR);
        }
    }

    private static Map<DayOfWeek, Holiday> weekly(Entry file) {
        var weekly = new EnumMap<DayOfWeek, Holiday>(DayOfWeek.class);
        file.entries("weekly").forEach((day, entry) -> {
            if (entry.isSound()) {
                weekly.put(weekday(day), holiday(day, entry));
            }
        });
        return weekly;
    }

    private static Map<String, List<HolidayRule>> registries(Entry file) {
        if (!file.has("registries")) {
            return null;
        }
        var registries = new LinkedHashMap<String, List<HolidayRule>>();
        file.entries("registries").forEach((code, list) -> registries.put(code, holidays(list.items())));
        return registries;
    }

    private static List<HolidayRule> holidays(List<Entry> entries) {
        var ids = new HashSet<String>();
        var rules = new ArrayList<HolidayRule>();
        for (var entry : entries.stream().filter(Entry::isSound).toList()) {
            if (!ids.add(entry.text("id"))) {
                entry.refuse("id", "the holiday '" + entry.text("id") + "' stands twice in this list");
            }
            rules.add(rule(entry));
        }
        return rules;
    }

    private static HolidayRule rule(Entry entry) {
        var since = entry.date("since");
        var until = entry.date("until");
        if (since != null && until != null && until.isBefore(since)) {
            entry.refuse("until", "until " + until + " is before since " + since);
        }
        return new HolidayRule(
                holiday(entry.text("id"), entry), entry.parsed("day", DayRule::of), when(entry), since, until);
    }

    private static Map<DayOfWeek, List<Integer>> when(Entry entry) {
        var when = new EnumMap<DayOfWeek, List<Integer>>(DayOfWeek.class);
        entry.entries("when")
                .forEach((day, days) -> when.put(
                        weekday(day),
                        days.items().stream()
                                .map(item -> Integer.valueOf(item.text()))
                                .toList()));
        return when;
    }

    private static Holiday holiday(String id, Entry entry) {
        return new Holiday(id, entry.names("names"), entry.named("closing", Closing::of), entry.text("authority"));
    }

    private static Recess recess(Entry entry) {
        return new Recess(
                entry.monthDay("from"),
                entry.monthDay("to"),
                entry.names("names"),
                entry.text("authority"),
                entry.date("since"));
    }

    private static DayOfWeek weekday(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
