package org.sursis.packs;

import java.util.stream.Collectors;
import org.sursis.law.LawBook;
import org.sursis.law.RulePack;

/** The book in one line: which packs, in which version, how long the calendars last. */
final class Summary {
    private static final int SHORT = 12;

    private Summary() {}

    static String of(LawBook book) {
        return "packs " + book.packs().stream().map(Summary::pack).collect(Collectors.joining(", ")) + "; calendars "
                + book.calendarIds().stream()
                        .map(id -> id + " to "
                                + book.calendar(id, null).orElseThrow().plan().to())
                        .collect(Collectors.joining(", "));
    }

    private static String pack(RulePack pack) {
        return pack.id() + " " + pack.version() + " (" + pack.fingerprint().substring(0, SHORT) + ")";
    }
}
