package org.sursis.mail.note;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The two layouts of a note, {@code templates/note/text.txt} and {@code html.html}, checked while building. */
@CheckedTemplate(basePath = "note")
final class NoteLayouts {

    private NoteLayouts() {}

    static native TemplateInstance text(NoteView mail);

    static native TemplateInstance html(NoteView mail);
}
