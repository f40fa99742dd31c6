package org.sursis.watch;

import java.time.Duration;
import java.time.Instant;

/**
 * What time it is, where the clock of this machine and the database's may differ. While the two agree, both keep a third honest: a
 * count of what has gone by, which no step of a clock disturbs. When they differ, the one that went on as that count did is right.
 * When they step together, as on a machine that has its database beside it, somebody may be about to put them right again: the count is
 * believed for two minutes. A machine that slept loses no more than these.
 * Where neither can be told from the other, the later of them is believed, so that nothing is said too late; but no more than a
 * quarter of an hour beyond the earlier, so that a clock that is years ahead ends nothing before its time.
 */
public final class Timekeeper {
    /** What the two may differ by without anybody being wrong. */
    public static final Duration AGREE = Duration.ofSeconds(1);

    /** How far the later clock is believed beyond the earlier. */
    static final Duration AT_MOST = Duration.ofMinutes(15);

    /** Less than this is the ordinary work of a time server; no rung is shifted by it that anybody would miss. */
    static final Duration STEP = Duration.ofMinutes(1);

    /** How long two clocks that stepped together are waited for. */
    static final Duration WAITED = Duration.ofMinutes(2);

    private volatile State state = new State(null, Trust.BOTH, null, 0, null);

    /** Which of the clocks goes as time goes. */
    public enum Trust {
        BOTH,
        MACHINE,
        DATABASE,
        NEITHER,
        /** Both stepped together a moment ago; what has gone by is believed. */
        COUNT
    }

    /**
     * Both clocks at one moment.
     *
     * @param nanos the count of what has gone by, in nanoseconds from anywhere
     */
    public record Reading(Instant machine, Instant database, long nanos) {

        /** How far the database's clock is ahead; negative when it is behind. */
        public Duration ahead() {
            return Duration.between(machine, database);
        }
    }

    /** @param stepped how both went astray together, until they are believed or one of them is put right; else null */
    private record State(Reading last, Trust trust, Instant agreed, long agreedNanos, Stepped stepped) {

        private Instant agreed(long nanos) {
            return agreed == null ? null : agreed.plusNanos(nanos - agreedNanos);
        }

        /** The same moment of agreement, and what was seen since. */
        private State then(Reading reading, Trust trust, Stepped stepped) {
            return new State(reading, trust, agreed, agreedNanos, stepped);
        }
    }

    /**
     * Both clocks went astray together.
     *
     * @param nanos since when they show what they show
     * @param by how far they are from what has gone by
     */
    private record Stepped(long nanos, Duration by) {

        /** The same step; or, where they show something else by now, another one. */
        private static Stepped after(Stepped before, long nanos, Duration by) {
            boolean same = before != null && before.by().minus(by).abs().compareTo(STEP) <= 0;
            return same ? before : new Stepped(nanos, by);
        }

        private boolean over(long now) {
            return now - nanos >= WAITED.toNanos();
        }
    }

    /** Takes note of both clocks. */
    public synchronized void read(Reading reading) {
        var before = state;
        var went = before.agreed(reading.nanos());
        boolean agree = apart(reading.machine(), reading.database()).compareTo(AGREE) <= 0;
        if (strayed(reading, went)) {
            var stepped = Stepped.after(before.stepped(), reading.nanos(), Duration.between(went, reading.database()));
            if (!stepped.over(reading.nanos())) {
                state = before.then(reading, Trust.COUNT, stepped);
                return;
            }
            if (!agree) {
                state = before.then(reading, Trust.NEITHER, stepped);
                return;
            }
        }
        state = agree
                ? new State(reading, Trust.BOTH, reading.database(), reading.nanos(), null)
                : before.then(reading, trust(reading, went), null);
    }

    /**
     * True when both are far from what has gone by, and about as far: a database that is asked on a busy machine may answer late, and the
     * two then seem to differ by more than they do.
     */
    private static boolean strayed(Reading reading, Instant went) {
        return went != null
                && apart(reading.machine(), went).compareTo(STEP) > 0
                && apart(reading.database(), went).compareTo(STEP) > 0
                && apart(reading.machine(), reading.database()).compareTo(STEP) <= 0;
    }

    private static Trust trust(Reading reading, Instant agreed) {
        if (agreed == null) {
            return Trust.NEITHER;
        }
        boolean machine = apart(reading.machine(), agreed).compareTo(AGREE) <= 0;
        boolean database = apart(reading.database(), agreed).compareTo(AGREE) <= 0;
        return machine == database ? Trust.NEITHER : machine ? Trust.MACHINE : Trust.DATABASE;
    }

    /** Which clock was found right when both were looked at last. */
    public Trust trust() {
        return state.trust();
    }

    /** When both were looked at last, or null. */
    public Reading last() {
        return state.last();
    }

    /** What time it is, when this machine's clock shows {@code machine}. */
    public Instant now(Instant machine, long nanos) {
        var known = state;
        if (known.last() == null) {
            return machine;
        }
        if (known.trust() == Trust.COUNT) {
            return known.agreed(nanos);
        }
        var database = known.last().database().plusNanos(nanos - known.last().nanos());
        if (apart(machine, database).compareTo(AGREE) <= 0) {
            return machine;
        }
        return switch (known.trust()) {
            // They agreed a moment ago: since then this machine's clock has stepped.
            case BOTH, DATABASE -> database;
            case MACHINE -> steady(machine, known.last(), nanos);
            case NEITHER, COUNT -> inDoubt(steady(machine, known.last(), nanos), database);
        };
    }

    /** Where this machine's clock has stepped since it was looked at last, what it would show. */
    private static Instant steady(Instant machine, Reading last, long nanos) {
        var went = last.machine().plusNanos(nanos - last.nanos());
        return apart(machine, went).compareTo(AGREE) <= 0 ? machine : went;
    }

    private static Instant inDoubt(Instant one, Instant other) {
        var earlier = one.isBefore(other) ? one : other;
        var gap = apart(one, other);
        return earlier.plus(gap.compareTo(AT_MOST) < 0 ? gap : AT_MOST);
    }

    private static Duration apart(Instant one, Instant other) {
        return Duration.between(one, other).abs();
    }
}
