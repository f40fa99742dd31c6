package org.sursis.mail.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.sursis.alert.Receipt;
import org.sursis.watch.Returns.Returned;

/**
 * Reads one mail that came to the mailbox for returned mail: a delivery report (RFC 3464), a bounce from before there were reports, an
 * automatic reply, or something that a person wrote.
 */
final class ReturnedMail {
    /** Where mail servers leave the address that a mail came in for, the surest first. */
    private static final Set<String> RECIPIENTS =
            Set.of("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to", "cc");
    /** RFC 3463: class, subject, detail. */
    private static final Pattern STATUS = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    private static final Pattern SERVERS_OWN = Pattern.compile("mailer-daemon|postmaster", Pattern.CASE_INSENSITIVE);

    private final Pattern ours;
    private final Function<String, Optional<UUID>> signed;

    /**
     * @param address the mailbox whose tags are looked for
     * @param signed the delivery behind a tag, or empty when we never made that tag
     */
    ReturnedMail(String address, Function<String, Optional<UUID>> signed) {
        var parts = address.split("@", 2);
        this.ours = Pattern.compile(
                Pattern.quote(parts[0]) + "\\+([0-9a-z]{1,41})@" + Pattern.quote(parts[1]), Pattern.CASE_INSENSITIVE);
        this.signed = signed;
    }

    /** What it says of which message; empty when it is about none of ours, or a person wrote it. */
    Optional<Returned> read(MimeMessage mail) throws MessagingException {
        var delivery = delivery(mail);
        return delivery.isEmpty()
                ? Optional.empty()
                : news(mail).map(n -> new Returned(delivery.get(), n.what(), n.because()));
    }

    private record News(Receipt what, String because) {}

    /** The delivery that a return path names. */
    Optional<UUID> delivery(String text) {
        var found = ours.matcher(text);
        while (found.find()) {
            var id = signed.apply(found.group(1));
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    private Optional<UUID> delivery(MimeMessage mail) throws MessagingException {
        for (var header : Collections.list(mail.getAllHeaders())) {
            if (RECIPIENTS.contains(header.getName().toLowerCase(Locale.ROOT))) {
                var id = delivery(header.getValue());
                if (id.isPresent()) {
                    return id;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<News> news(MimeMessage mail) throws MessagingException {
        if (mail.isMimeType("multipart/report")) {
            return reported(mail);
        }
        if (mail.getHeader("X-Failed-Recipients") != null || fromServer(mail)) {
            return Optional.of(new News(Receipt.FAILED, "came back without a report"));
        }
        return automatic(mail) ? Optional.of(new News(Receipt.AWAY, "automatic reply")) : Optional.empty();
    }

    /** A report that cannot be read came back all the same; not to have understood it must not keep anybody from being told. */
    private static Optional<News> reported(MimeMessage mail) {
        try {
            if (mail.getContent() instanceof MultipartReport report
                    && report.getReport() instanceof DeliveryStatus status) {
                return reported(status);
            }
        } catch (IOException | MessagingException | RuntimeException unreadable) {
            return Optional.of(new News(Receipt.FAILED, "came back with a report that cannot be read"));
        }
        return Optional.empty(); // of another kind: that it was read, say
    }

    /** One recipient a message: the worst that is said of any is said of ours. */
    private static Optional<News> reported(DeliveryStatus report) {
        Optional<News> worst = Optional.empty();
        for (int n = 0; n < report.getRecipientDSNCount(); n++) {
            var each = reported(report.getRecipientDSN(n));
            if (each.isPresent() && (worst.isEmpty() || each.get().what() == Receipt.FAILED)) {
                worst = each;
            }
        }
        return worst;
    }

    private static Optional<News> reported(InternetHeaders recipient) {
        var action = first(recipient, "Action").toLowerCase(Locale.ROOT).strip();
        var status = STATUS.matcher(first(recipient, "Status"));
        var because = action + (status.find() ? " " + status.group() : "");
        return switch (action) {
            case "failed" -> Optional.of(new News(Receipt.FAILED, because));
            case "delayed" -> Optional.of(new News(Receipt.DELAYED, because));
            case "delivered", "relayed", "expanded" -> Optional.of(new News(Receipt.PASSED_ON, because));
            default -> Optional.empty();
        };
    }

    private static boolean fromServer(MimeMessage mail) throws MessagingException {
        var from = mail.getHeader("From", ",");
        return from != null && SERVERS_OWN.matcher(from).find();
    }

    private static boolean automatic(MimeMessage mail) throws MessagingException {
        var submitted = mail.getHeader("Auto-Submitted", ",");
        return (submitted != null && !submitted.strip().equalsIgnoreCase("no"))
                || mail.getHeader("X-Autoreply") != null
                || mail.getHeader("X-Autorespond") != null
                || "auto_reply".equalsIgnoreCase(mail.getHeader("Precedence", ","));
    }

    private static String first(InternetHeaders headers, String name) {
        var value = headers.getHeader(name, ",");
        return value == null ? "" : value;
    }
}
