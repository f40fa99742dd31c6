package org.sursis.board.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Layouts in {@code templates/board}, checked while building. */
@CheckedTemplate(basePath = "board")
final class Layouts {

    private Layouts() {}

    static native TemplateInstance board(BoardPage page);

    static native TemplateInstance order(OrderPage page, Stored stored);

    static native TemplateInstance messages(MessagesPage page);
}
