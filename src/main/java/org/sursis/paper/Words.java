package org.sursis.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import org.sursis.docket.Language;
import org.sursis.watch.Outbox;

/** The words on a paper, in one language. */
record Words(Language language, PropertyResourceBundle words) {

    static Words in(Language language) {
        var file = "words_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (var stream = Words.class.getResourceAsStream(file)) {
            return new Words(
                    language, new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A word that is there. */
    String say(String key) {
        return words.getString(key);
    }

    /** Whom a message went to. */
    String reader(Outbox.Told told) {
        return told.bulletin() == null ? told.notice().reader() : say("subscriber");
    }

    /** What a public code is called; the code itself where it is younger than this paper, or an operator's own. */
    String called(String kind, String code) {
        var key = kind + "." + code;
        return code != null && words.containsKey(key) ? words.getString(key) : code;
    }
}
