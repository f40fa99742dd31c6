package org.sursis.packs.book;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.Locale;

/** A pack's version: the day of the change, and its number on that day from 1. */
record Version(LocalDate day, int number) implements Comparable<Version> {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu.MM.dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Comparator<Version> BY_AGE =
            Comparator.comparing(Version::day).thenComparing(Version::number);

    static Version of(String text) {
        var parts = text.split("-", 2);
        try {
            return new Version(LocalDate.parse(parts[0], DAY), parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' begins with no day of the calendar; expected a version as 2026.11.25", e);
        }
    }

    @Override
    public int compareTo(Version other) {
        return BY_AGE.compare(this, other);
    }
}
