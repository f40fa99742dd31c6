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
                mail -> html.data("mail", mail),
                bulletins());
    }

    static BulletinLetters bulletins() {
        var text = PlainQute.layout("bulletin/text.txt");
        var html = PlainQute.layout("bulletin/html.html");
        return new BulletinLetters(
                Map.of(Language.EN, news("en"), Language.FR, news("fr"), Language.ES, news("es")),
                mail -> text.data("mail", mail),
                mail -> html.data("mail", mail));
    }

    private static BulletinWords news(String language) {
        return PlainQute.bundle(BulletinWords.class, "bulletin", language);
    }

    private static MailWords words(String language) {
        return PlainQute.bundle(MailWords.class, "mail", language);
    }
}
