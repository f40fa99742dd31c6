package org.sursis.mail.note;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the letter that proves an address, in {@code messages/proof_en}, {@code _fr} and {@code _es}. Checked while building. */
@MessageBundle(value = "proof", locale = "en")
public interface ProofWords {
    @Message
    String subject();

    @Message
    String asked(String code);

    @Message
    String how();

    @Message
    String press();

    @Message
    String holds(int minutes);

    @Message
    String notYou();
}
