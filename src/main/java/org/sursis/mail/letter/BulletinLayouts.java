package org.sursis.mail.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The two layouts of a mail to a subscriber, {@code templates/bulletin/text.txt} and {@code html.html}, checked while building. */
@CheckedTemplate(basePath = "bulletin")
final class BulletinLayouts {

    private BulletinLayouts() {}

    static native TemplateInstance text(BulletinView mail);

    static native TemplateInstance html(BulletinView mail);
}
