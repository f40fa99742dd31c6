package org.sursis.board.door;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Layouts in {@code templates/board}, checked while building. */
@CheckedTemplate(basePath = "board")
final class Layouts {

    private Layouts() {}

    static native TemplateInstance signIn(SignInPage page);

    static native TemplateInstance onward(OnwardPage page);

    static native TemplateInstance signInLink(LinkPage page);
}
