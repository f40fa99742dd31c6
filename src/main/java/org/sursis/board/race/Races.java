package org.sursis.board.race;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.sursis.board.words.Phrases;
import org.sursis.calendar.Names;
import org.sursis.notice.SpokenTime;
import org.sursis.watch.Board;
import org.sursis.watch.Brief;
import org.sursis.watch.Sketch;

/** Puts the races of one page into pictures and words, all on the same axis. Used by one thread. */
public final class Races {
    private final Phrases phrases;
    private final Axis axis;
    private final BiFunction<String, String, Names> gateNames;
    private final Days days;

    /**
     * @param gateNames what the gates of rule packs are called, by jurisdiction and id
     */
    public Races(Phrases phrases, Axis axis, BiFunction<String, String, Names> gateNames) {
        this.phrases = phrases;
        this.axis = axis;
        this.gateNames = gateNames;
        this.days = new Days(phrases);
    }

    /** The axis itself, to stand above the races. */
    public RawString scale() {
        return new RawString(new Scale(axis, phrases).svg());
    }

    /** Shapes that every picture of the page uses; the page has them once. */
    public RawString shapes() {
        return new RawString(new Scale(axis, phrases).shapes());
    }

    /** The race of an order; null where its last look left no picture. */
    public Race of(Board.Line line, String standing) {
        var brief = line.brief();
        return brief == null || brief.sketch() == null
                ? null
                : of(line.reference(), line.jurisdiction(), standing, brief);
    }

    /** The same from what was just reckoned. */
    public Race of(String reference, String jurisdiction, String standing, Brief brief) {
        var sketch = brief.sketch();
        var names = sketch.lanes().stream().map(days::name).toList();
        var drawing = new Drawing(axis, sketch, names);
        return new Race(
                new RawString(drawing.svg(phrases.race().picture(reference, standing))),
                decides(brief),
                held(sketch.finish()),
                lanes(sketch, names),
                sketch.gates().stream().map(g -> gate(g, jurisdiction)).toList(),
                phrases.race().asOf(days.day(brief.asOf())));
    }

    private String held(Sketch.Finish finish) {
        return finish == null || !finish.held() ? null : phrases.race().held(days.day(finish.day()));
    }

    private String decides(Brief brief) {
        return brief.sketch().lanes().stream()
                .filter(lane -> lane.code().equals(brief.bindingFiling()))
                .findFirst()
                .map(this::decides)
                .orElse(null);
    }

    private String decides(Sketch.Lane lane) {
        var words = phrases.race();
        return lane.p80() == null
                ? words.decidesOpen(days.name(lane), days.day(lane.latestSafe()))
                : words.decides(days.name(lane), days.day(lane.p80()), days.day(lane.latestSafe()));
    }

    private List<Race.Lane> lanes(Sketch sketch, List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> lane(sketch.lanes().get(i), names.get(i)))
                .toList();
    }

    private Race.Lane lane(Sketch.Lane lane, String name) {
        var slack = lane.slackDays();
        return new Race.Lane(
                name,
                days.status(lane.status()),
                days.day(lane.since()),
                days.day(lane.p50()),
                days.day(lane.p80()),
                days.day(lane.p95()),
                days.day(lane.latestSafe()),
                slack == null ? "–" : slack < 0 ? "−" + -slack : slack.toString(),
                slack != null && slack < 0);
    }

    private Race.Gate gate(Sketch.Mark gate, String jurisdiction) {
        var name = gate.title() == null
                ? gateNames
                        .apply(jurisdiction, gate.id())
                        .in(phrases.tongue().language().code())
                : gate.title();
        return new Race.Gate(
                name,
                SpokenTime.brief(gate.day(), phrases.tongue().language()),
                !gate.at().isAfter(phrases.now()));
    }
}
