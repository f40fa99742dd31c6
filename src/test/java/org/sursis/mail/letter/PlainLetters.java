package org.sursis.mail.letter;

import java.util.Map;
import org.sursis.docket.Language;
import org.sursis.fixtures.PlainQute;

/** Letters without Quarkus. */
public final class PlainLetters {

    private PlainLetters() {}

    /** They write what the service writes. */
    public static Letters letters() {
        var text = PlainQute.layout("mail/text.txt");
        var html = PlainQute.layout("mail/html.html");
        return new Letters(
                Map.of(Language.EN, words("en"), Language.FR, words("fr"), Language.ES, words("es")),
                mail -> text.data("mail", mail),
                mail -> html.data("mail", mail));
    }

    private static MailWords words(String language) {
        return PlainQute.bundle(MailWords.class, "mail", language);
    }
}
