package org.sursis.board.follow;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import org.sursis.board.look.Pages;

/** The layout in {@code templates/board}, checked while building. */
@CheckedTemplate(basePath = "board")
final class Layouts {

    private Layouts() {}

    static native TemplateInstance follow(FollowPage page);

    /** The page as an answer. */
    static Response page(int status, FollowPage page) {
        return Pages.withForms(status, follow(page));
    }
}
