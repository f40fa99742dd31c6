package org.sursis.packs;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import org.sursis.calendar.CivilTime;
import org.sursis.watch.Checkup;
import org.sursis.watch.Law;

/** Which law is in use, whether a change of it was refused, and how long the calendars last. */
@Singleton
class PacksCheckup implements Checkup {
    private final Law law;
    private final Clock clock;

    PacksCheckup(Law law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "packs";
    }

    @Override
    public Finding look() {
        var refused = law.refused();
        if (!refused.isEmpty()) {
            return Finding.warning(
                    "changed files are refused, the last good ones stay in use: " + String.join("; ", refused));
        }
        var coverage = new Coverage(law.book());
        var today = CivilTime.day(clock.instant(), ZoneOffset.UTC);
        var endings = String.join("; ", coverage.endings(today));
        if (coverage.hasEnded(today)) {
            return Finding.fault(endings);
        }
        return endings.isEmpty() ? Finding.sound(Summary.of(law.book())) : Finding.warning(endings);
    }
}
