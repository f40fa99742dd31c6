package org.sursis.mail.letter;

import java.util.ArrayList;
import java.util.List;
import org.sursis.alert.Matter;
import org.sursis.law.GateTime;
import org.sursis.notice.Notice;
import org.sursis.notice.race.SpokenClosing;
import org.sursis.race.Standing;

/** Puts into words what is said of gates. */
final class GateSayings {
    private final Notice notice;
    private final Phrases phrases;

    GateSayings(Notice notice, Phrases phrases) {
        this.notice = notice;
        this.phrases = phrases;
    }

    /** A gate comes near; {@code late} says why it is said after its time, or is null. */
    Saying approach(GateTime gate, List<String> open, String late) {
        var spoken = spoken(gate);
        boolean over = phrases.over(gate.at());
        var headline =
                over ? spoken.closed() : spoken.comes(phrases.left(gate.day(), gate.at(), gate.inHours(), gate.zone()));
        var lines = new ArrayList<String>();
        lines.add(open.isEmpty() ? SpokenClosing.aimless(phrases.language()) : notComplete(open));
        lines.addAll(spoken.below());
        return new Saying(over ? headline : spoken.brief(), headline, lines, late);
    }

    /** A gate has closed. */
    Saying closed(Matter.GateClosed closed, List<String> open) {
        var spoken = spoken(closed.gate());
        var lines = new ArrayList<String>();
        lines.add(spoken.until() + ".");
        if (!open.isEmpty()) {
            lines.add(notComplete(open));
        }
        lines.addAll(spoken.below());
        if (endsTheList(closed)) {
            lines.addAll(stillOpen());
        }
        return new Saying(spoken.closed(), spoken.closed(), lines, null);
    }

    /** What is still open is said once in a message: with the colour where that is told, else with the last gate that closed. */
    private boolean endsTheList(Matter.GateClosed closed) {
        var last = notice.says().stream()
                .filter(m -> m instanceof Matter.GateClosed)
                .reduce((a, b) -> b)
                .filter(closed::equals);
        return last.isPresent() && notice.says().stream().noneMatch(GateSayings::showsWhatIsOpen);
    }

    /** Where the path is at risk or lost, the colour comes with what is still open. */
    static boolean showsWhatIsOpen(Matter matter) {
        return matter instanceof Matter.StandingChanged changed
                && (changed.to() == Standing.LOST || changed.to() == Standing.AT_RISK);
    }

    /** What a gate or a filing is called. */
    String called(String code) {
        return notice.gates().stream()
                .filter(gate -> gate.id().equals(code))
                .findFirst()
                .map(gate -> spoken(gate).name())
                .orElseGet(() -> phrases.filing(code, notice.filings()));
    }

    /** Which options are still open, in one line; none where none is. What is good practice only is no option. */
    List<String> stillOpen() {
        var options = notice.gates().stream()
                .filter(gate -> gate.lost() && gate.at().isAfter(notice.asOf()))
                .toList();
        return options.isEmpty() ? List.of() : List.of(SpokenClosing.stillOpen(options, phrases.language()));
    }

    private String notComplete(List<String> open) {
        return phrases.words().notComplete(phrases.list(open));
    }

    private SpokenClosing spoken(GateTime gate) {
        return new SpokenClosing(gate, phrases.language());
    }
}
