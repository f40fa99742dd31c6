package org.sursis.cli;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.sursis.watch.Checkup;
import org.sursis.watch.KeepPulse;
import org.sursis.watch.RehearsalTime;

/** Whether this machine and the database agree about what time it is. */
@Singleton
class ClockCheckup implements Checkup {

    /** Beyond this, nodes that share a database begin to disagree about what is due. */
    private static final Duration LIMIT = Duration.ofMillis(500);

    private final KeepPulse pulse;
    private final Clock clock;
    private final Optional<RehearsalTime> rehearsal;

    ClockCheckup(KeepPulse pulse, Clock clock, Optional<RehearsalTime> rehearsal) {
        this.pulse = pulse;
        this.clock = clock;
        this.rehearsal = rehearsal;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Finding look() {
        if (rehearsal.isPresent()) {
            return Finding.sound("a rehearsal's, at " + rehearsal.get().now());
        }
        pulse.databaseTime();
        var before = clock.instant();
        var database = pulse.databaseTime();
        var round = Duration.between(before, clock.instant());
        var apart = Duration.between(before.plus(round.dividedBy(2)), database).abs();
        var sentence = "this machine and the database are " + apart.toMillis() + " ms apart";
        return apart.minus(round.dividedBy(2)).compareTo(LIMIT) > 0
                ? Finding.fault(sentence + ", more than " + LIMIT.toMillis() + "; see to time synchronization on both")
                : Finding.sound(sentence);
    }
}
