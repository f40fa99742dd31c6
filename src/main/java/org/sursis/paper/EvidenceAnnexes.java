package org.sursis.paper;

import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sursis.watch.Outbox.Attempt;
import org.sursis.watch.evidence.Evidence;

/** What stands behind the story: every message as it was sent with every attempt, and every entry of the journal with its hash. */
final class EvidenceAnnexes {
    private final Evidence evidence;
    private final Paper paper;
    private final Words words;

    EvidenceAnnexes(Evidence evidence, Paper paper) {
        this.evidence = evidence;
        this.paper = paper;
        this.words = paper.words();
    }

    void write() {
        paper.document().newPage();
        paper.heading("annexMessages");
        int n = 0;
        for (var message : evidence.messages()) {
            message(++n, message);
        }
        paper.document().newPage();
        paper.heading("annexEntries");
        entries();
    }

    private void message(int n, Evidence.Message message) {
        var told = message.told();
        var delivery = told.delivery();
        var channel = words.called("channel", delivery.channel().code());
        var subject = message.subject() == null ? "" : message.subject() + "\n\n";
        var table = paper.tables().of(List.of(), 1, 4);
        fact(table, words.say("message") + " " + n, words.reader(told) + " · " + channel + " · " + delivery.address());
        fact(table, words.say("decided"), paper.moment(delivery.createdAt()));
        fact(table, words.say("state"), state(message));
        fact(
                table,
                words.say("attempts"),
                told.attempts().stream().map(this::attempt).collect(Collectors.joining("\n")));
        fact(table, words.say("said"), subject + message.text().strip());
        fact(table, words.say("unchanged"), words.say(message.asPlanned() ? "asPlannedYes" : "asPlannedNo"));
        fact(
                table,
                words.say("inJournal"),
                evidence.about(message).stream().map(Object::toString).collect(Collectors.joining(", ")));
        paper.add(table);
    }

    private void fact(PdfPTable table, String label, String text) {
        paper.tables().fact(table, label, text);
    }

    private String state(Evidence.Message message) {
        var state = words.called("state", message.told().state().code());
        var id = message.told().providerId();
        return id == null ? state : state + " · " + id;
    }

    private String attempt(Attempt attempt) {
        var result = attempt.result() == null
                ? words.say("noResult")
                : words.called("state", attempt.result().code());
        var ended = attempt.endedAt() == null ? "" : " – " + paper.moment(attempt.endedAt());
        var because = attempt.because() == null ? "" : " (" + attempt.because() + ")";
        return attempt.number() + ". " + paper.moment(attempt.startedAt()) + ended + ": " + result + because;
    }

    private void entries() {
        var typefaces = paper.typefaces();
        var tables = paper.tables();
        var table = tables.of(paper.headings("entry", "when", "details"), 0.8f, 2.7f, 6.5f);
        for (var link : evidence.entries()) {
            var entry = link.entry();
            table.addCell(tables.cell(Long.toString(link.seq()), typefaces.text()));
            table.addCell(tables.cell(
                    words.called("event", entry.event()) + "\n" + paper.moment(entry.at()) + "\n" + entry.who(),
                    typefaces.text()));
            var facts = new Phrase();
            facts.add(new Phrase(details(entry.details()) + "\n", typefaces.quiet()));
            facts.add(new Phrase(link.hash(), typefaces.even()));
            table.addCell(tables.cell(facts));
        }
        paper.add(table);
    }

    private static String details(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(fact -> fact.getKey() + ": " + fact.getValue())
                        .collect(Collectors.joining(" · "));
    }
}
