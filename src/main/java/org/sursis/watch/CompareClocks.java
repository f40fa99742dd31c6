package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.sursis.watch.Timekeeper.Reading;
import org.sursis.watch.Timekeeper.Trust;

/** Compares this machine's clock with the database's again and again, and tells an operator when they differ. */
@ApplicationScoped
public class CompareClocks {
    /** Beyond this, nodes that share a database begin to disagree about what is due. */
    public static final Duration WARN = Duration.ofMillis(500);

    private static final Logger LOG = Logger.getLogger(CompareClocks.class);
    /** Said again after so many looks that found the same. */
    private static final int SAY_AGAIN = 60;

    private final KeepPulse pulse;
    private final Timekeeper timekeeper;
    private final MachineClock machine;
    private Gravity said = Gravity.SOUND;
    private int looksSince;

    CompareClocks(KeepPulse pulse, Timekeeper timekeeper, MachineClock machine) {
        this.pulse = pulse;
        this.timekeeper = timekeeper;
        this.machine = machine;
    }

    /** How grave it is. */
    public enum Gravity {
        SOUND,
        WARNING,
        ALARM
    }

    /**
     * What was found last.
     *
     * @param ahead how far the database's clock is ahead of this machine's; negative when it is behind
     */
    public record Finding(Duration ahead, Trust trust) {

        /** A warning beyond half a second, an alarm beyond a whole, and when both stepped together. */
        public Gravity gravity() {
            if (trust == Trust.COUNT || ahead.abs().compareTo(Timekeeper.AGREE) > 0) {
                return Gravity.ALARM;
            }
            return ahead.abs().compareTo(WARN) > 0 ? Gravity.WARNING : Gravity.SOUND;
        }
    }

    /** Looks at both clocks. */
    public void look() {
        // The first question may have to wait for a connection.
        pulse.databaseTime();
        var before = machine.nanos();
        var database = pulse.databaseTime();
        var after = machine.nanos();
        // The database was asked for the time half-way between, as far as anybody can tell.
        long middle = before + (after - before) / 2;
        timekeeper.read(new Reading(machine.instant().minusNanos(machine.nanos() - middle), database, middle));
        say(last().orElseThrow());
    }

    private synchronized void say(Finding found) {
        var gravity = found.gravity();
        looksSince++;
        if (gravity == said && (gravity == Gravity.SOUND || looksSince < SAY_AGAIN)) {
            return;
        }
        said = gravity;
        looksSince = 0;
        var words = found.trust() == Trust.COUNT
                ? "both stepped at one moment, to " + timekeeper.last().machine()
                : "the database's clock is " + found.ahead().toMillis() + " ms ahead of this machine's";
        switch (gravity) {
            case SOUND -> LOG.infof("clocks agree again: %s", words);
            case WARNING -> LOG.warnf("clocks drift apart: %s; see to time synchronization on both", words);
            case ALARM ->
                LOG.errorf(
                        "clocks are wrong: %s; trusted=%s; see to time synchronization on both now",
                        words, found.trust());
        }
    }

    /** What was found last, or empty before the first look. */
    public Optional<Finding> last() {
        return Optional.ofNullable(timekeeper.last()).map(r -> new Finding(r.ahead(), timekeeper.trust()));
    }
}
