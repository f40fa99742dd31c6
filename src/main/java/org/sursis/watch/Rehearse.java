package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.sursis.calendar.CivilTime;

/** Moves the rehearsal's clock, and carries out everything that falls due on the way, in time order, before it returns. */
@ApplicationScoped
public class Rehearse {
    private static final String PACEMAKER = "rehearsal";
    /** A day in "advance by a day" is a civil day of the place where the story plays; hours are hours. */
    private static final ZoneId PLACE = ZoneId.of("America/Toronto");

    private final Optional<RehearsalTime> hands;
    private final RehearsalBook book;
    private final Round round;
    private final WakeUp wakeUp;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Rehearse(Optional<RehearsalTime> hands, RehearsalBook book, Round round, WakeUp wakeUp) {
        this.hands = hands;
        this.book = book;
        this.round = round;
        this.wakeUp = wakeUp;
    }

    /** Where a rehearsal stands. {@code nextEventAt} is null when nothing is to come. */
    public record State(Instant start, Instant now, Instant nextEventAt) {}

    /** Where the rehearsal stands, or empty when the service runs on the real clock. */
    public Optional<State> state() {
        return hands.map(time -> {
            var marks = book.marks();
            return new State(marks.start(), time.now(), marks.next());
        });
    }

    /** Puts the clock where it stood when the service last stopped; called once at the start. */
    public void resume() {
        hands.ifPresent(time -> book.open(time.now()).ifPresent(time::moveTo));
    }

    /** Moves the clock to an instant that is not before the present one. */
    public State advanceTo(Instant to) {
        var time = hands.orElseThrow(() -> Refusal.notFound("rehearsal"));
        oneAtATime.lock();
        try {
            if (to.isBefore(time.now())) {
                throw Refusal.of(Refusal.Kind.NOT_ALLOWED, "/to", "lies before the rehearsal's clock, " + time.now());
            }
            play(time, to);
            return state().orElseThrow();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Moves the clock by an ISO 8601 period or duration. */
    public State advanceBy(String iso) {
        var time = hands.orElseThrow(() -> Refusal.notFound("rehearsal"));
        return advanceTo(after(time.now(), iso));
    }

    private static Instant after(Instant now, String iso) {
        try {
            var to = iso.startsWith("PT")
                    ? now.plus(Duration.parse(iso))
                    : CivilTime.later(now, Period.parse(iso), PLACE);
            if (!to.isBefore(now)) {
                return to;
            }
        } catch (DateTimeException | ArithmeticException notIso) {
            throw Refusal.of(
                    Refusal.Kind.NOT_ALLOWED, "/by", "is no ISO 8601 duration; expected for example P1D or PT6H");
        }
        throw Refusal.of(Refusal.Kind.NOT_ALLOWED, "/by", "is negative; a rehearsal's clock moves forward");
    }

    private void play(RehearsalTime time, Instant to) {
        settle();
        for (var next = next(time, to); next.isPresent(); next = next(time, to)) {
            time.moveTo(next.get());
            book.turn(time.now());
            settle();
        }
        time.moveTo(to);
        book.turn(time.now());
    }

    /** The next moment at which something happens; what could not be done at the present one does not hold up the clock. */
    private Optional<Instant> next(RehearsalTime time, Instant to) {
        return Optional.ofNullable(book.marks().next()).filter(at -> at.isAfter(time.now()) && !at.isAfter(to));
    }

    /** Everything that is due now, including what a process that was killed had in its hands. */
    private void settle() {
        round.untilNothingIsDue(PACEMAKER);
        while (book.busy()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            round.untilNothingIsDue(PACEMAKER);
        }
        hands.ifPresent(time -> wakeUp.afterDelivery(time.now()));
    }

    /** True while this thread carries out what falls due. */
    public boolean playing() {
        return oneAtATime.isHeldByCurrentThread();
    }

    /** Carries out what is due now, without moving the clock. */
    public void now() {
        oneAtATime.lock();
        try {
            settle();
        } finally {
            oneAtATime.unlock();
        }
    }
}
