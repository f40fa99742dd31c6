package org.sursis.api.law;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.calendar.Closing;
import org.sursis.calendar.HolidayCalendar;

/** A day that is not an ordinary one. */
@Schema(name = "Day", description = "A day that is not an ordinary one, and why.")
record DayBody(
        LocalDate date,

        @Schema(examples = "friday") String weekday,
        NamesBody names,

        @Schema(
                description = "in what sense it is closed; null on a day of the recess that is open otherwise",
                enumeration = {"holiday", "closed", "possible"})
        String closing,

        @Schema(description = "the text that says so") String authority,

        @Schema(description = "true in the court's recess") boolean recess) {

    /** Empty for an ordinary day. */
    static Optional<DayBody> of(HolidayCalendar calendar, LocalDate day) {
        boolean inRecess = calendar.inRecess(day);
        var holiday = calendar.on(day);
        if (holiday.isPresent()) {
            var why = holiday.get();
            return Optional.of(body(day, NamesBody.of(why.names()), why.closing(), why.authority(), inRecess));
        }
        var recess = calendar.plan().recess();
        return inRecess
                ? Optional.of(body(day, NamesBody.of(recess.names()), null, recess.authority(), true))
                : Optional.empty();
    }

    private static DayBody body(LocalDate day, NamesBody names, Closing closing, String authority, boolean recess) {
        return new DayBody(
                day,
                day.getDayOfWeek().name().toLowerCase(Locale.ROOT),
                names,
                closing == null ? null : closing.code(),
                authority,
                recess);
    }
}
