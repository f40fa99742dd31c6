package org.sursis.mail.letter;

import jakarta.mail.internet.InternetAddress;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sursis.watch.Note;

/** Sets a mail that belongs to no order. The same note always becomes the same letter, byte for byte. */
public final class NoteLetter {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT);

    private NoteLetter() {}

    /**
     * The letter, in the sender's name.
     *
     * @throws IllegalArgumentException when a header would hold what a header may not
     */
    public static Letter of(Note note, InternetAddress sender) {
        return new Letter(sender.getAddress(), note.to(), name(note), new MailMessage(sender).bytes(note));
    }

    private static String name(Note note) {
        var id = note.id().toString();
        return STAMP.format(note.at().atOffset(ZoneOffset.UTC)) + "-" + note.kind() + "-"
                + id.substring(id.length() - 8);
    }
}
