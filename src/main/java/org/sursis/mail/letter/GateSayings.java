package org.sursis.mail.letter;

import java.util.ArrayList;
import java.util.List;
import org.sursis.alert.Matter;
import org.sursis.law.GateTime;
import org.sursis.notice.Notice;
import org.sursis.notice.race.SpokenClosing;

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
        var headline = over ? spoken.closed() : spoken.comes(phrases.left(gate.at()));
        var lines = new ArrayList<String>();
        lines.add(open.isEmpty() ? SpokenClosing.aimless(phrases.language()) : notComplete(open));
        lines.add(spoken.until() + ".");
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
        lines.addAll(stillOpen());
        return new Saying(spoken.closed(), spoken.closed(), lines, null);
    }

    /** Which gates are still open, in one line; none where none is. */
    List<String> stillOpen() {
        return notice.gates().isEmpty()
                ? List.of()
                : List.of(SpokenClosing.stillOpen(notice.gates(), phrases.language()));
    }

    private String notComplete(List<String> open) {
        return phrases.words().notComplete(phrases.list(open));
    }

    private SpokenClosing spoken(GateTime gate) {
        return new SpokenClosing(gate, phrases.language());
    }
}
