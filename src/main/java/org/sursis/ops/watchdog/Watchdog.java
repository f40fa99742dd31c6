package org.sursis.ops.watchdog;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.sursis.docket.Language;
import org.sursis.ops.watchdog.BeatReader.Refused;
import org.sursis.ops.watchdog.Vigil.News;
import org.sursis.watch.Keyed;

/**
 * Expects the service's heartbeat, and tells a human when there is none, when it says that something is wrong, and when all is well
 * again. Time is counted on the monotonic clock: a step of the wall clock makes nobody silent and excuses nobody.
 */
public final class Watchdog implements AutoCloseable {
    /** A restart does not begin the wait anew, but a service that lives gets the time to be heard. */
    private static final Duration SETTLING = Duration.ofSeconds(90);

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int MOST_IDS = 10_000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private final Terms terms;
    private final Teller teller;
    private final BeatReader reader;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Consumer<String> operator;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Instant wallAtStart;
    private final long nanosAtStart;
    private final Map<String, Instant> seen = new HashMap<>();
    private Vigil vigil;
    private News telling;
    private String refused = "";

    /**
     * What was agreed with the operator.
     *
     * @param listen where heartbeats come in
     * @param secret shared with the service
     * @param patience how long nothing may be heard before a human is told
     * @param repeat how long before it is said again
     * @param file what outlives the process
     */
    public record Terms(
            InetSocketAddress listen, String secret, Duration patience, Duration repeat, Language language, Path file) {

        private Vigil.Rules rules() {
            return new Vigil.Rules(patience, repeat);
        }

        @Override
        public String toString() {
            return "Terms[" + listen + ", patience=" + patience + ", repeat=" + repeat + "]";
        }
    }

    /**
     * @param clock the wall clock
     * @param nanos the monotonic one
     * @param operator takes lines about what happens
     */
    public Watchdog(Terms terms, List<Way> ways, Clock clock, LongSupplier nanos, Consumer<String> operator) {
        this.terms = terms;
        this.teller = new Teller(ways, clock, operator);
        this.reader = new BeatReader(terms.secret());
        this.clock = clock;
        this.nanos = nanos;
        this.operator = operator;
        this.wallAtStart = clock.instant();
        this.nanosAtStart = nanos.getAsLong();
        this.vigil = resumed();
    }

    private Vigil resumed() {
        try {
            var kept = Kept.read(terms.file());
            kept.ifPresent(k -> seen.putAll(k.seen()));
            return kept.map(Kept::vigil).orElseGet(() -> Vigil.begun(wallAtStart));
        } catch (IOException unreadable) {
            operator.accept("what was known before is lost, and the wait begins now: " + unreadable.getMessage());
            return Vigil.begun(wallAtStart);
        }
    }

    /** Sends one message over every way, to see whether they lead anywhere; true when each was taken. */
    public boolean trial() {
        teller.tell(Words.trial(terms.language()), Words.trial(terms.language()) + "\n");
        return teller.go() == 0;
    }

    /**
     * Keeps vigil until it is closed.
     *
     * @throws IOException when the address cannot be listened on
     */
    public void run() throws IOException {
        try (var door = new Door(terms.listen(), this::take)) {
            operator.accept("watchdog listens on " + terms.listen().getHostString() + ":" + door.port()
                    + "; a human is told after " + terms.patience().toSeconds() + " s of silence");
            while (!closed.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void look() {
        decide();
        teller.go();
        wasTold();
    }

    private synchronized void decide() {
        var now = steady();
        boolean listening = sinceStart().compareTo(settling()) >= 0;
        var news = vigil.news(terms.rules(), now, listening).orElse(null);
        if (news == telling) {
            return;
        }
        telling = news;
        if (news == null) {
            // It was over before anybody was told.
            teller.drop();
            return;
        }
        var sign = MINUTE.format(vigil.lastSign().plus(shift()).atOffset(ZoneOffset.UTC));
        teller.tell(
                Words.subject(terms.language(), news, sign),
                Words.text(terms.language(), news, vigil.because() == null ? "" : vigil.because(), refused));
    }

    /** Only what was taken counts as told: killed before, the next start tells it. */
    private synchronized void wasTold() {
        if (telling != null && teller.taken()) {
            vigil = vigil.told(telling, steady());
            refused = telling == News.BACK ? "" : refused;
            telling = null;
            keep();
        }
    }

    private Duration settling() {
        return terms.patience().compareTo(SETTLING) < 0 ? terms.patience() : SETTLING;
    }

    /** Takes what came in, if it is a heartbeat that was not taken before. */
    private synchronized void take(String id, String timestamp, String signatures, byte[] body) throws Refused {
        try {
            var wall = clock.instant();
            var beat = reader.read(id, timestamp, signatures, body, wall);
            forgetTheOld(wall);
            if (seen.size() >= MOST_IDS || seen.putIfAbsent(beat.id(), beat.at()) != null) {
                throw new Refused(409, "a heartbeat that was taken already");
            }
            // One that took minutes on its way proves life as it was when it left.
            var late = Duration.between(beat.at(), wall);
            vigil = vigil.after(beat.kind(), steady().minus(late.isNegative() ? Duration.ZERO : late), beat.because());
            keep();
        } catch (Refused notBelieved) {
            refused = notBelieved.getMessage();
            operator.accept("not believed: " + refused);
            throw notBelieved;
        }
    }

    private void forgetTheOld(Instant wall) {
        // Twice as long as a beat is fresh: clocks may differ either way.
        var limit = wall.minus(Keyed.FRESH.multipliedBy(2));
        seen.values().removeIf(at -> at.isBefore(limit));
    }

    private void keep() {
        try {
            new Kept(vigil.shifted(shift()), seen).write(terms.file());
        } catch (IOException diskFault) {
            operator.accept("cannot write " + terms.file() + ": "
                    + diskFault.getClass().getSimpleName() + "; a restart will not know what was heard");
        }
    }

    /** The wall clock as it stood at the start, and what has gone by since. */
    private Instant steady() {
        return wallAtStart.plus(sinceStart());
    }

    private Duration sinceStart() {
        return Duration.ofNanos(nanos.getAsLong() - nanosAtStart);
    }

    /** What the wall clock shows more by now. */
    private Duration shift() {
        return Duration.between(steady(), clock.instant());
    }
}
