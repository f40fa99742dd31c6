package org.sursis.story;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What lies in the outbox folder, as its readers would see it, in the order in which it was written; without the messages of the
 * morning, which come on every day of a story and are no part of it.
 */
final class Outbox {
    private static final String RULE = "=".repeat(100);

    private static final Pattern MORNING = Pattern.compile(".{18}-daily-.{8}\\.eml");

    private final Path folder;

    Outbox(Path folder) {
        this.folder = folder;
    }

    /** Every message in time order, mails before short messages; the token in a link differs every time and is left out. */
    String transcript() {
        return files().stream().map(this::message).collect(Collectors.joining("\n"));
    }

    private List<Path> files() {
        try (var all = Files.list(folder)) {
            // Of two messages to one person at one moment the one that was written first comes first.
            return all.filter(file ->
                            !MORNING.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(this::key).thenComparing(Outbox::written))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String key(Path file) {
        var name = file.getFileName().toString();
        var time = name.substring(0, "2026-11-16T140000Z".length());
        return time
                + (name.endsWith(".eml") ? " 1 " : " 2 ")
                + message(file).lines().skip(2).limit(2).collect(Collectors.joining());
    }

    private String message(Path file) {
        try {
            var words = file.toString().endsWith(".eml") ? mail(file) : Files.readString(file);
            var time = file.getFileName().toString().substring(0, "2026-11-16T140000Z".length());
            return RULE + "\n" + masked(words).strip().replaceFirst("^", time + "\n") + "\n";
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String mail(Path file) throws IOException, MessagingException {
        try (var in = Files.newInputStream(file)) {
            var mail = new MimeMessage(Session.getInstance(new Properties()), in);
            var text =
                    (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
            return "To: " + mail.getAllRecipients()[0] + "\nSubject: " + mail.getSubject() + "\n\n"
                    + text.replace("\r\n", "\n");
        }
    }

    /** The token and the code come from the order's random id. */
    private static String masked(String words) {
        return words.replaceAll("/([ac])/[A-Za-z0-9_-]{43}", "/$1/TOKEN")
                .replaceAll("(?m)^(Alert\\w*) [2-9A-HJ-NP-Z]{5}\\b", "$1 CODE5");
    }
}
