package org.sursis.board.page;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sursis.board.words.Phrases;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.Removal;
import org.sursis.watch.Actor;
import org.sursis.watch.Refusal;
import org.sursis.watch.Rehearse;
import org.sursis.watch.Role;
import org.sursis.watch.Watched;

/** The rehearsal's clock as the board shows and moves it. */
@Singleton
class RehearsalDesk {
    private final Rehearse rehearse;
    private final OpenOrders orders;

    RehearsalDesk(Rehearse rehearse, OpenOrders orders) {
        this.rehearse = rehearse;
        this.orders = orders;
    }

    /** True in a rehearsal. */
    boolean open() {
        return rehearse.state().isPresent();
    }

    /** The clock in words, or null outside a rehearsal. */
    Rows.Play play(List<Watched> open, Phrases phrases) {
        var words = phrases.tongue().board();
        return rehearse.state()
                .map(state -> new Rows.Play(
                        words.clock(phrases.momentIn(state.now())),
                        state.nextEventAt() == null
                                ? words.nothingToCome()
                                : words.comesNext(phrases.moment(later(state.nextEventAt(), state.now()))),
                        state.nextEventAt() != null,
                        end(open, state)
                                .map(e -> words.toEndHow(day(e, phrases)))
                                .orElse(null)))
                .orElse(null);
    }

    private static String day(Instant at, Phrases phrases) {
        return phrases.full(CivilTime.day(at, phrases.zone()));
    }

    /** The last removal that is watched, while it is still to come. */
    private static Optional<Instant> end(List<Watched> open, Rehearse.State state) {
        return open.stream()
                .map(o -> o.file().order().removal().current())
                .filter(Objects::nonNull)
                .map(Removal::at)
                .max(Instant::compareTo)
                .filter(at -> at.isAfter(state.now()));
    }

    /** Moves the clock to whatever comes next. */
    void toNext(Actor who) {
        var state = state(who);
        Stream.ofNullable(state.nextEventAt()).forEach(next -> rehearse.advanceTo(later(next, state.now())));
    }

    /** Moves the clock on by a civil day. */
    void dayOn(Actor who) {
        state(who);
        rehearse.advanceBy("P1D");
    }

    /** Moves the clock to the last removal. */
    void toEnd(Actor who) {
        end(orders.urgent(who).orders(), state(who)).ifPresent(rehearse::advanceTo);
    }

    private Rehearse.State state(Actor who) {
        if (!who.role().covers(Role.ADMIN)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "", "the role of this key does not cover that");
        }
        return rehearse.state().orElseThrow(() -> Refusal.notFound("rehearsal"));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
