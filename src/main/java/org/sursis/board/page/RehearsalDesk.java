package org.sursis.board.page;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sursis.board.words.Phrases;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.Removal;
import org.sursis.watch.Actor;
import org.sursis.watch.Board;
import org.sursis.watch.Orders;
import org.sursis.watch.Page;
import org.sursis.watch.ReadBoard;
import org.sursis.watch.Refusal;
import org.sursis.watch.Rehearse;
import org.sursis.watch.Role;

/** The rehearsal's clock as the board shows and moves it. */
@Singleton
class RehearsalDesk {
    private static final Page.Ask ALL = new Page.Ask(null, BoardQuery.MOST_ROWS);

    private final Rehearse rehearse;
    private final ReadBoard board;

    RehearsalDesk(Rehearse rehearse, ReadBoard board) {
        this.rehearse = rehearse;
        this.board = board;
    }

    /** True in a rehearsal. */
    boolean open() {
        return rehearse.state().isPresent();
    }

    /** The clock in words, or null outside a rehearsal. */
    Rows.Play play(Actor who, Phrases phrases) {
        var words = phrases.tongue().board();
        return rehearse.state()
                .map(state -> new Rows.Play(
                        words.clock(phrases.momentIn(state.now())),
                        state.nextEventAt() == null
                                ? words.nothingToCome()
                                : words.comesNext(phrases.moment(later(state.nextEventAt(), state.now()))),
                        state.nextEventAt() != null,
                        end(who, state)
                                .map(e -> words.toEndHow(day(e, phrases)))
                                .orElse(null)))
                .orElse(null);
    }

    private static String day(Instant at, Phrases phrases) {
        return phrases.full(CivilTime.day(at, phrases.zone()));
    }

    /** The last removal that is watched, while it is still to come. */
    private Optional<Instant> end(Actor who, Rehearse.State state) {
        return board.lines(who, Orders.Filter.NONE, ALL).items().stream()
                .map(Board.Line::removal)
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
        end(who, state(who)).ifPresent(rehearse::advanceTo);
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
