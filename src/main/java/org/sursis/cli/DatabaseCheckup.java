package org.sursis.cli;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.sursis.watch.Checkup;
import org.sursis.watch.KeepPulse;

/** Whether the database answers, and how fast. */
@Singleton
class DatabaseCheckup implements Checkup {

    private final KeepPulse pulse;

    DatabaseCheckup(KeepPulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Finding look() {
        pulse.databaseTime();
        var asked = System.nanoTime();
        Instant answer = pulse.databaseTime();
        return Finding.sound(
                "answers in " + Duration.ofNanos(System.nanoTime() - asked).toMillis() + " ms; its time is " + answer);
    }
}
