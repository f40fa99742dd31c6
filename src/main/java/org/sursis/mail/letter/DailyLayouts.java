package org.sursis.mail.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The two layouts of the message of the morning, {@code templates/daily/text.txt} and {@code html.html}, checked while building. */
@CheckedTemplate(basePath = "daily")
final class DailyLayouts {

    private DailyLayouts() {}

    static native TemplateInstance text(DailyView mail);

    static native TemplateInstance html(DailyView mail);
}
