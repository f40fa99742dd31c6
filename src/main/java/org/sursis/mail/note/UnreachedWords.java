package org.sursis.mail.note;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the letters to administrators about an order for which nobody can be reached. Checked while building. */
@MessageBundle(value = "unreached", locale = "en")
public interface UnreachedWords {
    @Message
    String subjectBegan(String reference);

    @Message
    String subjectLasts(String reference);

    @Message
    String subjectOver(String reference);

    @Message
    String subjectClosed(String reference);

    @Message
    String nobody(String reference, String since);

    @Message
    String todo();

    @Message
    String over(String reference, String since);

    @Message
    String overTodo();

    @Message
    String closed(String reference, String since);

    @Message
    String open();

    @Message
    String whyTold();

    @Message
    String again();
}
