package org.sursis.board;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The mails of one address, as the rehearsal put them into its outbox folder, in the order in which they were written. */
public record Letterbox(String address) {

    /** A mail: its headers one line each, and its text. */
    public record Mail(List<String> headers, String subject, String text) {

        public String header(String name) {
            return headers.stream()
                    .filter(h -> h.startsWith(name + ": "))
                    .map(h -> h.substring(name.length() + 2))
                    .findFirst()
                    .orElse(null);
        }

        /** The path of the first link that begins so. */
        public String link(String path) {
            var at = text.indexOf(path);
            return at < 0 ? null : text.substring(at).split("\\s", 2)[0];
        }
    }

    public List<Mail> mails() {
        try (var files = Files.list(AtRehearsal.DATA.resolve("outbox"))) {
            return files.filter(f -> f.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(Letterbox::written))
                    .flatMap(this::mine)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Mail last() {
        var all = mails();
        return all.get(all.size() - 1);
    }

    private static long written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Mail> mine(Path file) {
        try (var in = Files.newInputStream(file)) {
            var mail = new MimeMessage(Session.getInstance(new Properties()), in);
            if (!mail.getAllRecipients()[0].toString().equals(address)) {
                return Stream.empty();
            }
            var headers = new ArrayList<String>();
            mail.getAllHeaders()
                    .asIterator()
                    .forEachRemaining(
                            h -> headers.add(h.getName() + ": " + h.getValue().replaceAll("\r\n\\s", " ")));
            var text =
                    (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
            return Stream.of(new Mail(headers, mail.getSubject(), text.replace("\r\n", "\n")));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
