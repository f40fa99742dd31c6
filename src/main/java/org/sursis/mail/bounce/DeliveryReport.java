package org.sursis.mail.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.HeaderTokenizer;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.sursis.alert.Receipt;

/**
 * A delivery report (RFC 3464, and 6533 for addresses beyond ASCII), read generously: in whatever part it stands, with half of its fields
 * missing. Angus knows only the older of the two by its type, and only as the second part of a report; but it reads any that it is given.
 */
final class DeliveryReport {
    private static final int LARGEST = 256 * 1024;
    private static final Set<String> ACTIONS = Set.of("failed", "delayed", "delivered", "relayed", "expanded");
    private static final Set<String> ENCODED = Set.of("base64", "quoted-printable");
    /** RFC 3463: class, subject, detail; no piece of an IP address. */
    private static final Pattern STATUS = Pattern.compile("(?<![.\\d])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![.\\d])");
    /** What a server answered, where it gives no status: {@code smtp; 550 no such user}. */
    private static final Pattern REPLY = Pattern.compile("^\\s*\\w[\\w-]*\\s*;\\s*([245])\\d\\d\\b");

    private DeliveryReport() {}

    /** What the reports among these parts say; empty when there is none that can be read. Of several recipients the worst counts. */
    static Optional<News> in(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> groups(part).stream())
                .flatMap(group -> news(group).stream())
                .max(News.BY_HARM);
    }

    /** What it says of the message stands first, and of each recipient below; some write all of it into one. */
    private static List<InternetHeaders> groups(Part part) {
        var groups = new ArrayList<InternetHeaders>();
        try {
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                // All of it at once: Angus takes what a connection has not brought yet for the end.
                var bytes = decoded(part).readNBytes(LARGEST);
                var status = new DeliveryStatus(new ByteArrayInputStream(bytes));
                groups.add(status.getMessageDSN());
                for (int n = 0; n < status.getRecipientDSNCount(); n++) {
                    groups.add(status.getRecipientDSN(n));
                }
            }
        } catch (IOException | MessagingException | RuntimeException unreadable) {
            return groups;
        }
        return groups;
    }

    /** Angus decodes no part of the kind message, since the older of the two forbade to encode it. */
    private static InputStream decoded(Part part) throws IOException, MessagingException {
        var raw = part.getInputStream();
        var encoding = part.getHeader("Content-Transfer-Encoding");
        var first = encoding == null ? "" : encoding[0].strip().toLowerCase(Locale.ROOT);
        return ENCODED.contains(first) ? MimeUtility.decode(raw, first) : raw;
    }

    private static Optional<News> news(InternetHeaders group) {
        var action = action(field(group, "Action"));
        var status = status(field(group, "Status"));
        if (action.isEmpty() && status.isEmpty()) {
            status = diagnosed(field(group, "Diagnostic-Code"));
        }
        var because = Stream.of(action, status).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
        return meant(action, status).map(what -> new News(what, because));
    }

    /** Given up counts as such, whatever the status: a server that tried for days gives up with a passing one. */
    private static Optional<Receipt> meant(String action, String status) {
        if ("failed".equals(action) || status.startsWith("5")) {
            return Optional.of(Receipt.FAILED);
        }
        if ("delayed".equals(action) || status.startsWith("4")) {
            return Optional.of(Receipt.DELAYED);
        }
        return action.isEmpty() && status.isEmpty() ? Optional.empty() : Optional.of(Receipt.PASSED_ON);
    }

    /** The action without its comments; empty for a word that is none. */
    private static String action(String text) {
        try {
            var word = new HeaderTokenizer(text, HeaderTokenizer.MIME).next().getValue();
            var action = word == null ? "" : word.toLowerCase(Locale.ROOT);
            return ACTIONS.contains(action) ? action : "";
        } catch (ParseException noWord) {
            return "";
        }
    }

    private static String status(String text) {
        var status = STATUS.matcher(text);
        return status.find() ? status.group() : "";
    }

    private static String diagnosed(String text) {
        var status = status(text);
        var reply = REPLY.matcher(text);
        return status.isEmpty() && reply.find() ? reply.group(1) + ".0.0" : status;
    }

    private static String field(InternetHeaders headers, String name) {
        var value = headers.getHeader(name, ",");
        return value == null ? "" : value;
    }
}
