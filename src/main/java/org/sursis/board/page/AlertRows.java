package org.sursis.board.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sursis.alert.Alert;
import org.sursis.board.words.AboutAlert;
import org.sursis.board.words.Phrases;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;
import org.sursis.watch.ReadCase;

/** Puts alerts into words, each on the clock of its order. */
record AlertRows(Phrases phrases) {

    Rows.AlertRow row(Alert alert, CaseFile file) {
        var there = phrases.in(file.order().zone());
        var about = new AboutAlert(there);
        return new Rows.AlertRow(
                moment(there, alert.at()),
                file.order().reference(),
                file.order().id().toString(),
                Phrases.capital(about.what(alert.matter())),
                phrases.words().severity(alert.severity()),
                alert.severity().code(),
                names(alert.recipients(), file),
                about.reply(alert),
                alert.awaitsAnswer());
    }

    Rows.ComingRow row(ReadCase.Coming coming, CaseFile file) {
        var there = phrases.in(file.order().zone());
        return new Rows.ComingRow(
                moment(there, coming.at()),
                Phrases.capital(new AboutAlert(there).what(coming.matter())),
                phrases.words().severity(coming.severity()),
                coming.severity().code(),
                names(coming.contacts(), file));
    }

    /** The zone is named only where it is not the page's own. */
    private String moment(Phrases there, Instant at) {
        return there.zone().equals(phrases.zone()) ? there.moment(at) : there.momentIn(at);
    }

    private static String names(List<UUID> contacts, CaseFile file) {
        return file.contacts().stream()
                .filter(c -> contacts.contains(c.id()))
                .map(Contact::name)
                .collect(Collectors.joining(", "));
    }
}
