package org.sursis.paper;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.sursis.notice.race.StandingWords;
import org.sursis.race.Standing;
import org.sursis.watch.chain.Link;
import org.sursis.watch.evidence.Evidence;

/** One order's story on paper: what can be read in court first, and what proves it behind. */
final class EvidencePaper {
    private static final float MARGIN = 42;
    private static final float FOOT = 12;
    private static final int BEGINNING_OF_HASH = 16;

    private final Evidence evidence;
    private final Words words;
    private final Paper paper;
    private final Tables tables;

    private EvidencePaper(Evidence evidence, Paper paper) {
        this.evidence = evidence;
        this.paper = paper;
        this.words = paper.words();
        this.tables = paper.tables();
    }

    static byte[] bytes(Evidence evidence, Words words, Typefaces typefaces) {
        var order = evidence.order().file().order();
        var out = new ByteArrayOutputStream();
        boolean britain = "uk".equals(order.particulars().jurisdiction());
        var document = new Document(britain ? PageSize.A4 : PageSize.LETTER, MARGIN, MARGIN, MARGIN, MARGIN + FOOT);
        var paper = new Paper(document, words, typefaces, order.zone());
        var head = evidence.head().hash().substring(0, BEGINNING_OF_HASH);
        var left = order.reference() + " · " + paper.moment(evidence.at()) + " · " + head;
        PdfWriter.getInstance(document, out).setPageEvent(new Footer(left, words.say("page"), typefaces.foot()));
        document.addTitle(words.say("title") + " · " + order.reference());
        document.addCreator("Sursis");
        document.open();
        new EvidencePaper(evidence, paper).write();
        document.close();
        return out.toByteArray();
    }

    private void write() {
        paper.paragraph(words.say("title"), paper.typefaces().title(), 2);
        paper.aside("subtitle", 6);
        facts();
        dates();
        messages();
        answers();
        standings();
        stops();
        paper.heading("howToCheck");
        paper.aside("check", 4);
        paper.aside("noAdvice", 0);
        new EvidenceAnnexes(evidence, paper).write();
    }

    private void facts() {
        var order = evidence.order().file().order();
        var head = evidence.head();
        var table = tables.of(List.of(), 1, 3);
        tables.fact(table, words.say("reference"), order.reference());
        tables.fact(
                table,
                words.say("standing"),
                StandingWords.word(evidence.order().standing(), words.language()));
        tables.fact(table, words.say("watchedSince"), paper.moment(order.openedAt()));
        tables.fact(table, words.say("madeAt"), paper.moment(evidence.at()) + " (" + order.zone() + ")");
        tables.fact(table, words.say("madeBy"), evidence.by());
        tables.fact(table, words.say("chain"), head.organization() + " · " + head.seq());
        tables.fact(table, words.say("head"), head.hash());
        tables.fact(table, words.say("soundness"), words.say(evidence.sound() ? "sound" : "unsound"));
        paper.add(table);
    }

    private void dates() {
        paper.heading("dates");
        var table = tables.of(
                paper.headings("when", "who", "dateFrom", "dateTo", "because", "entry"), 2.9f, 1.6f, 1.6f, 1.6f, 3, 1);
        for (var link : evidence.dates()) {
            var said = link.entry().details();
            var zone = paper.zone().getId().equals(said.get("zone")) ? "" : " " + said.get("zone");
            var reason = said.containsKey("reason") ? said.get("reason") + " · " : "";
            tables.row(
                    table,
                    paper.moment(link.entry().at()),
                    link.entry().who(),
                    said.get("from"),
                    said.get("removal") + zone,
                    reason + said.get("source"),
                    Long.toString(link.seq()));
        }
        paper.add(table);
    }

    private void messages() {
        paper.heading("messages");
        paper.aside("messagesBehind", 2);
        var table = tables.of(
                paper.headings("message", "decided", "toWhom", "address", "state", "attempts"), 1, 2.9f, 2, 3, 2.6f, 1);
        int n = 0;
        for (var message : evidence.messages()) {
            var told = message.told();
            var delivery = told.delivery();
            tables.row(
                    table,
                    Integer.toString(++n),
                    paper.moment(delivery.createdAt()),
                    words.reader(told),
                    words.called("channel", delivery.channel().code()) + "\n" + delivery.address(),
                    words.called("state", told.state().code())
                            + (told.sentAt() == null ? "" : "\n" + paper.moment(told.sentAt())),
                    Integer.toString(told.attempts().size()));
        }
        paper.add(table);
    }

    private void answers() {
        paper.heading("answers");
        var table =
                tables.of(paper.headings("when", "who", "answer", "note", "until", "entry"), 2.9f, 2, 2, 3, 2.9f, 1);
        for (var link : evidence.answers()) {
            var said = link.entry().details();
            tables.row(
                    table,
                    paper.moment(link.entry().at()),
                    link.entry().who(),
                    words.called("answer", said.get("answer")),
                    said.get("note"),
                    paper.moment(said.get("until")),
                    Long.toString(link.seq()));
        }
        paper.add(table);
    }

    private void standings() {
        paper.heading("standings");
        var table = tables.of(
                paper.headings("when", "colourFrom", "colourTo", "slack", "binding", "entry"), 2.9f, 2, 2, 1.4f, 3, 1);
        for (var link : evidence.standings()) {
            var said = link.entry().details();
            tables.row(
                    table,
                    paper.moment(link.entry().at()),
                    colour(said.get("from")),
                    colour(said.get("to")),
                    said.get("slack"),
                    said.get("binding"),
                    Long.toString(link.seq()));
        }
        paper.add(table);
    }

    private String colour(String code) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing.code().equals(code))
                .map(standing -> StandingWords.word(standing, words.language()))
                .findFirst()
                .orElse("");
    }

    /** What ended at one moment for one reason is one row, though it may have been two dozen alerts. */
    private void stops() {
        paper.heading("stops");
        var together = new LinkedHashMap<List<Object>, List<Link>>();
        for (var link : evidence.stops()) {
            var entry = link.entry();
            var key = Arrays.<Object>asList(entry.at(), entry.who(), entry.event(), why(link));
            together.computeIfAbsent(key, k -> new ArrayList<>()).add(link);
        }
        var table = tables.of(paper.headings("when", "who", "event", "because", "entry"), 2.9f, 2, 2.6f, 3.5f, 2);
        together.values().forEach(links -> {
            var entry = links.get(0).entry();
            var times = links.size() == 1 ? "" : " × " + links.size();
            tables.row(
                    table,
                    paper.moment(entry.at()),
                    entry.who(),
                    words.called("event", entry.event()) + times,
                    why(links.get(0)),
                    span(links));
        });
        paper.add(table);
    }

    private String why(Link link) {
        var said = link.entry().details();
        var code = said.getOrDefault("because", said.getOrDefault("authority", said.getOrDefault("reason", "")));
        var note = said.containsKey("note") ? " · " + said.get("note") : "";
        return words.called("because", code) + note;
    }

    private static String span(List<Link> links) {
        long first = links.get(0).seq();
        long last = links.get(links.size() - 1).seq();
        return first == last ? Long.toString(first) : first + " – " + last;
    }
}
