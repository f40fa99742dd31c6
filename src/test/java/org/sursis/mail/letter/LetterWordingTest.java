package org.sursis.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.docket.Language;
import org.sursis.fixtures.Golden;
import org.sursis.fixtures.Matters;
import org.sursis.fixtures.Messages;

class LetterWordingTest {
    private static final Pattern UNSAID = Pattern.compile("\\bnull\\b|NOT_FOUND|\\{[a-z#/]|Optional\\[");

    private static final Letters LETTERS = PlainLetters.letters();

    @ParameterizedTest
    @EnumSource
    void every_kind_of_message_reads_as_it_was_approved(Language language) throws Exception {
        var all = new StringBuilder();
        for (var each : Matters.each().entrySet()) {
            var mail = read(each.getValue().in(language));
            all.append("===== ")
                    .append(each.getKey())
                    .append('\n')
                    .append("Subject: ")
                    .append(mail.getSubject())
                    .append("\n\n")
                    .append(part(mail, 0))
                    .append('\n');
        }
        Golden.matches("letters-" + language.code() + ".txt", all.toString());
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_left_unsaid_in_either_form(Language language) throws Exception {
        for (var each : Matters.each().entrySet()) {
            var mail = read(each.getValue().in(language));
            assertThat(mail.getSubject() + part(mail, 0)).as(each.getKey()).doesNotContainPattern(UNSAID);
            assertThat(part(mail, 1).replaceAll("(?s)<style>.*?</style>", "")).doesNotContainPattern(UNSAID);
            keepForTheEye(language, each.getKey(), part(mail, 1));
        }
    }

    private MimeMessage read(Messages message) throws Exception {
        var letter = LETTERS.write(message.outgoing(), new InternetAddress("alerts@sursis.example.org"));
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        return ((MimeMultipart) mail.getContent())
                .getBodyPart(number)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }

    /** So that somebody can look at them in a browser after the tests ran. */
    private static void keepForTheEye(Language language, String name, String html) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "letters"));
        Files.writeString(folder.resolve(language.code() + "-" + name.replaceAll("[^A-Za-z]+", "-") + ".html"), html);
    }
}
