package org.sursis.board.race;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.sursis.board.words.Phrases;
import org.sursis.docket.FilingStatus;
import org.sursis.watch.Sketch;

/** The words of one page, each put together once: a thousand races share a few hundred days and a dozen names. */
final class Days {
    private final Phrases phrases;
    private final Map<LocalDate, String> days = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<FilingStatus, String> statuses = new HashMap<>();

    Days(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A day in a few letters; a dash where it cannot be said. */
    String day(LocalDate day) {
        return day == null ? "–" : days.computeIfAbsent(day, phrases::brief);
    }

    /** What a filing is called: by a title of the organization's own, else by ours where its code is well known. */
    String name(Sketch.Lane lane) {
        return lane.title() == null
                ? names.computeIfAbsent(lane.code(), code -> Phrases.capital(phrases.filing(code)))
                : Phrases.capital(lane.title());
    }

    String status(FilingStatus status) {
        return statuses.computeIfAbsent(status, phrases.words()::status);
    }
}
