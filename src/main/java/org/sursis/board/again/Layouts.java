package org.sursis.board.again;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Layouts in {@code templates/board}, checked while building. */
@CheckedTemplate(basePath = "board")
final class Layouts {

    private Layouts() {}

    static native TemplateInstance again(AgainPage page);
}
