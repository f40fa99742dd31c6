package org.sursis.board.page;

import java.time.Duration;
import java.util.List;
import org.sursis.alert.Alert;
import org.sursis.board.words.Phrases;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Filing;
import org.sursis.docket.Removal;
import org.sursis.watch.Watched;

/** Puts an order into words, as a card of the board. */
record Cards(Phrases phrases) {
    /** Open alerts shown one by one; calls for an answer repeat, and would push the other orders out of sight. */
    private static final int MOST_OPEN = 3;

    private static final Duration CRITICAL = Duration.ofHours(72);
    private static final Duration URGENT = Duration.ofDays(7);
    private static final Duration NOTICE = Duration.ofDays(14);

    Rows.OrderCard card(Watched watched, List<Alert> open) {
        var order = watched.file().order();
        var there = phrases.in(order.zone());
        var removal = order.removal().current();
        var labels = phrases.rows();
        return new Rows.OrderCard(
                order.id().toString(),
                order.reference(),
                Marks.of(watched, phrases),
                removal == null ? labels.noDate() : there.removal(removal),
                removal == null ? null : there.left(removal.at()),
                removal == null ? "info" : nearness(removal),
                removal != null && removal.time() == null ? labels.noHour() : null,
                filings(watched.file()),
                watched.nextReviewAt() == null ? null : there.momentIn(watched.nextReviewAt()),
                open.stream()
                        .limit(MOST_OPEN)
                        .map(a -> new AlertRows(phrases).row(a, watched.file()))
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

    List<Rows.FilingRow> filings(CaseFile file) {
        var there = phrases.in(file.order().zone());
        return file.filings().stream().map(f -> row(f, file.filings(), there)).toList();
    }

    private Rows.FilingRow row(Filing filing, List<Filing> among, Phrases there) {
        return new Rows.FilingRow(
                Phrases.capital(there.filing(filing)),
                phrases.words().status(filing.status()),
                filing.done() ? "done" : filing.status().code(),
                there.about(filing, among));
    }
}
