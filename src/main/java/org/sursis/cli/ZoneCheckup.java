package org.sursis.cli;

import jakarta.inject.Singleton;
import org.sursis.calendar.ZoneKnowledge;
import org.sursis.watch.Checkup;

/** Whether this Java knows today's time zones. */
@Singleton
class ZoneCheckup implements Checkup {

    @Override
    public String name() {
        return "time zones";
    }

    @Override
    public Finding look() {
        var wrong = ZoneKnowledge.wrongAnswers();
        return wrong.isEmpty()
                ? Finding.sound("up to date where it is known")
                // No fault: the service takes the earlier instant until it is put right.
                : Finding.warning("this Java's data are out of date (" + String.join("; ", wrong)
                        + "). Deadlines there are taken an hour early until Java is updated");
    }
}
