package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.sursis.alert.Alert;
import org.sursis.calendar.Names;
import org.sursis.law.Gate;
import org.sursis.race.Standing;

/** The board: every open order of an organization as its last look left it. Nothing is reckoned and nothing is changed. */
@ApplicationScoped
public class ReadBoard {
    private static final Page.Ask THE_NEWEST = new Page.Ask(null, 1);

    private final Board board;
    private final Alerts alerts;
    private final Pulse pulse;
    private final Law law;
    private final Clock clock;

    ReadBoard(Board board, Alerts alerts, Pulse pulse, Law law, Clock clock) {
        this.board = board;
        this.alerts = alerts;
        this.pulse = pulse;
        this.law = law;
        this.clock = clock;
    }

    /** Open orders that fit, the most urgent first. */
    @Transactional
    public Page<Board.Line> lines(Actor who, Orders.Filter filter, Page.Ask ask) {
        return board.lines(who.organization(), filter, ask);
    }

    /** How many open orders have each standing. */
    @Transactional
    public Map<Standing, Long> standings(Actor who) {
        return board.standings(who.organization());
    }

    /** What the gates of rule packs are called, by jurisdiction and id; one that no pack knows any more goes by its id. */
    public BiFunction<String, String, Names> gateNames() {
        var names = law.book().packs().stream()
                .collect(Collectors.toMap(pack -> pack.id(), pack -> pack.gates().stream()
                        .collect(Collectors.toMap(Gate::id, Gate::names, (a, b) -> a))));
        return (jurisdiction, id) -> names.getOrDefault(jurisdiction, Map.of()).getOrDefault(id, Names.of(id));
    }

    /**
     * A text that is another one once anything was looked at, changed, said, answered or delivered. Equal texts say that a board
     * drawn before still stands, but for the clock.
     */
    @Transactional
    public String state(Actor who) {
        var counts = pulse.counts(who.organization(), clock.instant());
        var newest = alerts.list(who.organization(), null, null, THE_NEWEST).items().stream()
                .findFirst()
                .map(Alert::id)
                .map(UUID::toString)
                .orElse("none");
        return counts + " " + newest;
    }

    /** The service's time. */
    public Instant now() {
        return clock.instant();
    }
}
