package org.sursis.mail.note;

import java.time.Instant;
import java.time.ZoneId;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.Language;
import org.sursis.notice.SpokenTime;

/** Moments as notes write them: the day in full, the hour, and the place whose clock that is. */
final class Moments {

    private Moments() {}

    static String full(Instant at, ZoneId zone, Language language) {
        var local = CivilTime.shown(at, zone);
        return SpokenTime.full(local.toLocalDate(), language) + ", " + SpokenTime.hour(local.toLocalTime(), language)
                + " (" + zone.getId() + ")";
    }
}
