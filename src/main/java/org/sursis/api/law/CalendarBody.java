package org.sursis.api.law;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.calendar.HolidayCalendar;
import org.sursis.law.LawBook;
import org.sursis.watch.CalendarSource;

/** One holiday calendar. */
@Schema(name = "Calendar", description = "Which days are not ordinary ones under one text.")
record CalendarBody(
        @Schema(examples = "ca-fcr") String id,
        NamesBody names,
        String authority,
        String authorityUrl,

        @Schema(description = "when a person last compared it with its text")
        LocalDate checked,

        @Schema(enumeration = {"A", "B", "C", "UNVERIFIED"}) String confidence,

        @Schema(description = "the first and the last day that it knows")
        CoversBody covers,

        @Schema(description = "registries at which it has further holidays", examples = "CA-QC")
        List<String> registries,

        @Schema(description = "SHA-256 of its file, in hexadecimal")
        String fingerprint) {

    static CalendarBody of(LawBook book, CalendarSource source) {
        var plan = book.calendar(source.id(), null).orElseThrow().plan();
        return new CalendarBody(
                plan.id(),
                NamesBody.of(plan.names()),
                plan.authority(),
                source.address(),
                source.checked(),
                source.confidence().code(),
                new CoversBody(plan.from(), plan.to()),
                registries(book, plan),
                source.fingerprint());
    }

    /** Every registry that some pack knows. */
    static List<String> known(LawBook book) {
        return book.packs().stream()
                .flatMap(pack -> pack.registries().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> registries(LawBook book, HolidayCalendar.Plan plan) {
        return known(book).stream()
                .filter(code ->
                        book.calendar(plan.id(), code).orElseThrow().plan().registry() != null)
                .toList();
    }

    /** What a calendar covers. */
    @Schema(name = "Coverage", description = "The first and the last day that a calendar knows.")
    record CoversBody(LocalDate from, LocalDate to) {}
}
