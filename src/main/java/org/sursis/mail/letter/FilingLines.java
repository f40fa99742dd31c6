package org.sursis.mail.letter;

import org.sursis.docket.Estimate;
import org.sursis.mail.letter.MailView.Bar;
import org.sursis.mail.letter.MailView.FilingView;
import org.sursis.notice.Notice.FilingLine;

/** Puts into words and into a bar how far a filing is. */
final class FilingLines {
    private final Phrases phrases;
    private final MailWords words;

    FilingLines(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words();
    }

    FilingView of(FilingLine filing) {
        var name = phrases.filing(filing.code(), filing.called());
        if (filing.done()) {
            return new FilingView(name, true, words.done(), null);
        }
        var about = about(filing);
        var expected = filing.expectedOn();
        return new FilingView(
                name,
                false,
                expected == null ? about : about + ", " + words.expected(phrases.day(expected)),
                bar(filing.waited(), filing.estimate()));
    }

    private String about(FilingLine filing) {
        var range = filing.estimate() == null ? null : range(filing.estimate());
        if (filing.waited() != null) {
            var waited = words.weekdays(filing.waited());
            return range == null ? words.waited(waited) : words.waitedOf(waited, range);
        }
        var state = filing.startedOn() == null ? words.notBegun() : words.pending();
        return range == null ? state : state + ", " + words.estimated(range);
    }

    private String range(Estimate estimate) {
        return words.range(estimate.optimistic(), estimate.pessimistic());
    }

    private static Bar bar(Integer waited, Estimate estimate) {
        if (waited == null || estimate == null) {
            return null;
        }
        int whole = Math.max(1, Math.max(waited, estimate.pessimistic()));
        int gone = 100 * waited / whole;
        int surely = Math.max(0, 100 * estimate.optimistic() / whole - gone);
        return new Bar(gone, surely, 100 - gone - surely);
    }
}
