package org.sursis.mail.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.sursis.alert.Receipt;

/**
 * What a mail server says in words alone, from before there were reports or beside one that cannot be read. It failed, unless the server
 * says plainly that it goes on trying: to have taken a failure for a delay would keep somebody from being told.
 */
final class PlainWords {
    private static final int LONGEST = 4096;

    private static final Pattern SUBJECT_OF_A_DELAY = Pattern.compile(
            "^\\W*(warning\\b|((mail|message|delivery) )?(is )?delay)|\\(delay(ed)?\\)", Pattern.CASE_INSENSITIVE);

    private static final Pattern STILL_TRYING = Pattern.compile(
            "warning message only|this is a warning only|do not need to resend|will keep trying|still (being )?(trying|retried)"
                    + "|(has|have) not yet been delivered|not yet delivered|delivery attempts will continue|will be retried"
                    + "|will (continue|keep on) (trying|to try)|still undelivered",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern GIVEN_UP = Pattern.compile(
            "undeliverable|permanent(ly)? (error|fail|fatal)|given up\\b|giving up|failure notice|returned mail|user unknown|unknown user"
                    + "|no such (user|recipient|mailbox)|(?<![.\\d])5\\.\\d{1,3}\\.\\d{1,3}(?![.\\d])|\\b5[05]\\d[ -]",
            Pattern.CASE_INSENSITIVE);

    /** Below it stands what we wrote ourselves, and that says nothing. */
    private static final Pattern OUR_OWN = Pattern.compile(
            "(?im)^\\W*(this is a copy of (the|your) message|below this line is a copy|original message|(the )?unsent message follows|message header)");

    private PlainWords() {}

    /**
     * @param because what came back, in words of ours
     */
    static News news(String subject, List<Part> parts, String because) {
        var words = subject + "\n" + text(parts);
        boolean trying = SUBJECT_OF_A_DELAY.matcher(subject).find()
                || STILL_TRYING.matcher(words).find();
        return trying && !GIVEN_UP.matcher(words).find()
                ? new News(Receipt.DELAYED, "still under way, it says")
                : News.failed(because);
    }

    /** The first text. What is looked for is ASCII in every character set that mail servers write. */
    private static String text(List<Part> parts) {
        for (var part : parts) {
            try {
                if (part.isMimeType("text/plain")) {
                    var bytes = part.getInputStream().readNBytes(LONGEST);
                    var text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[ \\t]+", " ");
                    return OUR_OWN.split(text, 2)[0].replaceAll("\\s+", " ");
                }
            } catch (IOException | MessagingException | RuntimeException unreadable) {
                return "";
            }
        }
        return "";
    }
}
