package org.sursis.mail.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The two layouts of a mail, {@code templates/mail/text.txt} and {@code html.html}, checked while building. */
@CheckedTemplate(basePath = "mail")
final class Layouts {

    private Layouts() {}

    static native TemplateInstance text(MailView mail);

    static native TemplateInstance html(MailView mail);
}
