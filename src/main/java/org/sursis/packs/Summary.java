package org.sursis.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sursis.law.LawBook;
import org.sursis.law.RulePack;

/** The book in one line: which packs, in which version, how long the calendars last. */
final class Summary {
    private static final int SHORT = 12;

    private Summary() {}

    static String of(LawBook book) {
        return book.packs().stream().map(Summary::pack).collect(Collectors.joining(", ")) + "; calendars "
                + calendars(book).entrySet().stream()
                        .map(group -> String.join(", ", group.getValue()) + " to " + group.getKey())
                        .collect(Collectors.joining("; "));
    }

    /** Their ids, by the day on which they end. */
    private static Map<LocalDate, List<String>> calendars(LawBook book) {
        return book.calendarIds().stream()
                .collect(Collectors.groupingBy(
                        id -> book.calendar(id, null).orElseThrow().plan().to(), TreeMap::new, Collectors.toList()));
    }

    private static String pack(RulePack pack) {
        return pack.id() + " " + pack.version() + " (" + pack.fingerprint().substring(0, SHORT) + ")";
    }
}
