package org.sursis.board.page;

import java.util.List;
import org.sursis.board.words.Phrases;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Filing;

/** Puts the filings of an order into words. */
record FilingRows(Phrases phrases) {

    List<Rows.FilingRow> of(CaseFile file) {
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
