package org.sursis.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Event;

/** A stay that is lifted or replaced leaves its beginning and end among the events: clocks that stood still in it must not forget. */
final class PastStay {

    private PastStay() {}

    /** The file with the events of the stay that it has now; the same file when it has none. */
    static CaseFile kept(CaseFile file, Instant now, String by) {
        var stay = file.order().stay();
        if (stay == null) {
            return file;
        }
        var began = CivilTime.day(stay.since(), file.order().zone());
        var ended = ended(stay.until(), CivilTime.day(now, file.order().zone()));
        int next = file.nextEvent();
        var events = new ArrayList<>(file.events());
        events.add(new Event(UUID.randomUUID(), next, Event.STAY_GRANTED, began, null, null, stay.since(), by));
        events.add(new Event(UUID.randomUUID(), next + 1, Event.STAY_ENDED, ended, null, null, now, by));
        return file.withEvents(events);
    }

    private static LocalDate ended(LocalDate until, LocalDate today) {
        return until != null && until.isBefore(today) ? until : today;
    }
}
