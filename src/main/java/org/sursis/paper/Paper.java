package org.sursis.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sursis.calendar.CivilTime;

/** A paper while it is written: its language, its typefaces, and the zone of its hours. */
record Paper(Document document, Words words, Typefaces typefaces, Tables tables, ZoneId zone) {
    /** As in the JSON, so that one can be held against the other; with the offset, so that nobody has to guess. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    Paper(Document document, Words words, Typefaces typefaces, ZoneId zone) {
        this(document, words, typefaces, new Tables(typefaces), zone);
    }

    void add(Element element) {
        document.add(element);
    }

    void heading(String key) {
        paragraph(words.say(key), typefaces.heading(), 2);
    }

    /** A line that explains, with this room behind it. */
    void aside(String key, float after) {
        paragraph(words.say(key), typefaces.quiet(), after);
    }

    void paragraph(String text, Font font, float after) {
        var paragraph = new Paragraph(text, font);
        paragraph.setSpacingBefore(6);
        paragraph.setSpacingAfter(after);
        add(paragraph);
    }

    List<String> headings(String... keys) {
        return Stream.of(keys).map(words::say).toList();
    }

    String moment(Instant at) {
        return MOMENT.format(CivilTime.shown(at, zone));
    }

    /** An instant as the journal writes it; nothing for nothing. */
    String moment(String instant) {
        return instant == null || instant.isEmpty() ? "" : moment(Instant.parse(instant));
    }
}
