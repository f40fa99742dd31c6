package org.sursis.mail;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.sursis.mail.letter.Letter;

/** A letter in the shape that Angus sends: bytes that are final already, and an envelope. */
final class LetterMessage extends SMTPMessage {
    private final byte[] bytes;

    LetterMessage(Session session, Letter letter) {
        super(session);
        this.bytes = letter.bytes();
        setEnvelopeFrom(letter.from());
    }

    /** Angus asks for it to log it; the bytes hold the real one. */
    @Override
    public String getSubject() {
        return "";
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        out.write(bytes);
    }
}
