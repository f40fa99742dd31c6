package org.sursis.cli;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import org.sursis.calendar.ZoneKnowledge;
import org.sursis.calendar.ZoneReport;
import org.sursis.watch.Checkup;

/** Whether the hours of today's world are known: the rules in use, by which release, and whether it gives known answers. */
@Singleton
class ZoneCheckup implements Checkup {

    private final Clock clock;

    ZoneCheckup(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "time zones";
    }

    @Override
    public Finding look() {
        return of(
                ZoneKnowledge.report(), clock.instant().atOffset(ZoneOffset.UTC).getYear());
    }

    static Finding of(ZoneReport report, int year) {
        if (!report.right()) {
            return Finding.fault(report.sentence());
        }
        return report.old(year)
                ? Finding.warning(report.sentence() + ". That was years ago: update Sursis or Java")
                : Finding.sound(report.sentence());
    }
}
