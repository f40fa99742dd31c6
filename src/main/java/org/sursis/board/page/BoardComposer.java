package org.sursis.board.page;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sursis.alert.Alert;
import org.sursis.board.look.Frame;
import org.sursis.board.race.Axis;
import org.sursis.board.race.Races;
import org.sursis.board.words.Phrases;
import org.sursis.board.words.Tongue;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.CaseFile;
import org.sursis.watch.Actor;
import org.sursis.watch.Board;
import org.sursis.watch.Page;
import org.sursis.watch.ReadBoard;
import org.sursis.watch.ReadCase;
import org.sursis.watch.Role;
import org.sursis.watch.Sketch;

/** Puts the board together. */
@Singleton
class BoardComposer {
    private static final Page.Ask RECENT_ALERTS = new Page.Ask(null, 30);
    private static final Page.Ask OPEN_ALERTS = new Page.Ask(null, 200);

    private final ReadBoard board;
    private final ReadCase cases;
    private final RehearsalDesk rehearsal;
    private final Banners banners;
    private final MessageComposer messages;

    BoardComposer(ReadBoard board, ReadCase cases, RehearsalDesk rehearsal, Banners banners, MessageComposer messages) {
        this.board = board;
        this.cases = cases;
        this.rehearsal = rehearsal;
        this.banners = banners;
        this.messages = messages;
    }

    BoardPage page(Actor who, BoardQuery query, Tongue tongue, boolean signedIn) {
        // Asked before anything is read, so that what changes meanwhile is shown once more and never missed.
        var state = State.of(board, who);
        var shown = board.lines(who, query.filter(), query.ask());
        var phrases = tongue.phrases(zone(shown.items()), board.now());
        var alerts = cases.alerts(who, null, null, RECENT_ALERTS).items();
        var awaiting = awaiting(who, shown.items());
        var files = cases.files(
                who,
                Stream.concat(alerts.stream(), awaiting.values().stream().flatMap(List::stream))
                        .map(Alert::order)
                        .collect(Collectors.toSet()));
        var rows = new AlertRows(phrases);
        var races = new Races(phrases, axis(query, shown.items(), phrases), board.gateNames());
        return new BoardPage(
                Frame.of(tongue, tongue.board().board(), signedIn),
                tongue.race(),
                state,
                banners.strip(cases.watch(who), phrases),
                banners.banners(tongue.board()),
                rehearsal.play(who, phrases),
                BoardFilter.of(query, board.standings(who), phrases),
                races.shapes(),
                races.scale(),
                cards(shown.items(), awaiting, files, new Cards(phrases, races)),
                shown.next() == null ? null : query.from(shown.next()),
                alerts.stream().map(a -> rows.row(a, files.get(a.order()))).toList(),
                messages.stretch(who, null, null, phrases),
                who.role().covers(Role.STAFF) ? tongue.entry().title() : null);
    }

    private static Axis axis(BoardQuery query, List<Board.Line> lines, Phrases phrases) {
        var today = CivilTime.day(phrases.now(), phrases.zone());
        var days = lines.stream().flatMap(BoardComposer::days).filter(Objects::nonNull);
        return query.weeks() == null ? Axis.over(days, today) : Axis.ahead(today, query.weeks());
    }

    /** What a race should not run out of its picture before: its removal and the days of its forecasts. */
    private static Stream<LocalDate> days(Board.Line line) {
        var sketch = line.brief() == null ? null : line.brief().sketch();
        var removal = line.removal() == null ? null : line.removal().date();
        return Stream.concat(
                Stream.ofNullable(removal),
                sketch == null ? Stream.empty() : sketch.lanes().stream().map(Sketch.Lane::p95));
    }

    private Map<UUID, List<Alert>> awaiting(Actor who, List<Board.Line> lines) {
        var shown = lines.stream().map(Board.Line::id).collect(Collectors.toSet());
        return cases.alerts(who, null, true, OPEN_ALERTS).items().stream()
                .filter(a -> shown.contains(a.order()))
                .collect(Collectors.groupingBy(Alert::order));
    }

    private static List<Rows.OrderCard> cards(
            List<Board.Line> lines, Map<UUID, List<Alert>> awaiting, Map<UUID, CaseFile> files, Cards cards) {
        return lines.stream()
                .map(o -> cards.card(o, awaiting.getOrDefault(o.id(), List.of()), files.get(o.id())))
                .toList();
    }

    /** The page's clock is that of the order that is most urgent. */
    private static ZoneId zone(List<Board.Line> lines) {
        return lines.stream().findFirst().map(Board.Line::zone).orElse(ZoneOffset.UTC);
    }
}
