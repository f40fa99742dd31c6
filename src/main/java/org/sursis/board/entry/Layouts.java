package org.sursis.board.entry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Layouts in {@code templates/board}, checked while building. */
@CheckedTemplate(basePath = "board")
final class Layouts {

    private Layouts() {}

    static native TemplateInstance newOrder(EntryPage page);

    static native TemplateInstance newOrderOutlook(EntryPage page);
}
