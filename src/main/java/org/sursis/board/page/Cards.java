package org.sursis.board.page;

import java.time.Duration;
import java.util.List;
import org.sursis.alert.Alert;
import org.sursis.board.race.Races;
import org.sursis.board.words.Phrases;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Removal;
import org.sursis.watch.Board;

/** Puts an order into words, as a card of the board. */
record Cards(Phrases phrases, Races races) {
    /** Open alerts shown one by one; calls for an answer repeat, and would push the other orders out of sight. */
    private static final int MOST_OPEN = 3;

    private static final Duration CRITICAL = Duration.ofHours(72);
    private static final Duration URGENT = Duration.ofDays(7);
    private static final Duration NOTICE = Duration.ofDays(14);

    /** {@code file} is needed where there are open alerts only. */
    Rows.OrderCard card(Board.Line line, List<Alert> open, CaseFile file) {
        var there = phrases.in(line.zone());
        var removal = line.removal();
        var labels = phrases.rows();
        var slack = line.brief() == null ? null : line.brief().slack();
        var mark = Marks.of(line.standing(), slack, phrases);
        return new Rows.OrderCard(
                line.id().toString(),
                line.reference(),
                mark,
                removal == null ? labels.noDate() : there.removal(removal),
                removal == null ? null : there.left(removal.at()),
                removal == null ? "info" : nearness(removal),
                removal != null && removal.time() == null ? labels.noHour() : null,
                races.of(line, mark.word()),
                there.momentIn(line.nextReviewAt()),
                open.stream()
                        .limit(MOST_OPEN)
                        .map(a -> new AlertRows(phrases).row(a, file))
                        .toList(),
                open.size() > MOST_OPEN ? labels.andOthers(open.size() - MOST_OPEN) : null);
    }

    /** The same steps by which alerts grow louder. */
    private String nearness(Removal removal) {
        var left = Duration.between(phrases.now(), removal.at());
        return left.compareTo(CRITICAL) <= 0
                ? "critical"
                : left.compareTo(URGENT) <= 0 ? "urgent" : left.compareTo(NOTICE) <= 0 ? "notice" : "info";
    }
}
