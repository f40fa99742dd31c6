package org.sursis.mail.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
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

    private final Pattern ours;
    private final Function<String, Optional<UUID>> signed;

    /**
     * @param address the mailbox whose tags are looked for
     * @param signed the message behind a tag, or empty when we never made that tag
     */
    ReturnedMail(String address, Function<String, Optional<UUID>> signed) {
        var parts = address.split("@", 2);
        this.ours = Pattern.compile(
                Pattern.quote(parts[0]) + "\\+([0-9a-z]{1,41})@" + Pattern.quote(parts[1]), Pattern.CASE_INSENSITIVE);
        this.signed = signed;
    }

    /** What it says of which message; empty when it is about none of ours, or says nothing that is understood. */
    Optional<Returned> read(MimeMessage mail) throws MessagingException {
        var named = message(mail);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        // A copy of our own: how an IMAP server took apart what is not quite in order is not to be relied on.
        var copy = new MimeMessage(mail);
        try {
            return news(copy).map(n -> new Returned(named.get(), n.what(), n.because()));
        } catch (RuntimeException unreadable) {
            // One that always fails must not keep the next from being read.
            return unopened(copy);
        }
    }

    /**
     * The same of a mail that cannot be opened, by its headers alone. What a mail server sent came back, and not to have understood it must
     * not keep anybody from being told.
     */
    Optional<Returned> unopened(MimeMessage mail) throws MessagingException {
        var cover = new Cover(mail);
        return cover.report() || cover.namesFailed() || cover.fromServer()
                ? message(mail).map(id -> new Returned(id, Receipt.FAILED, "came back and cannot be read"))
                : Optional.empty();
    }

    /** True when its return path is one that we signed. */
    boolean ours(MimeMessage mail) throws MessagingException {
        return message(mail).isPresent();
    }

    /** The message that a return path names. */
    Optional<UUID> message(String text) {
        var found = ours.matcher(text);
        while (found.find()) {
            var id = signed.apply(found.group(1));
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    private Optional<UUID> message(MimeMessage mail) throws MessagingException {
        for (var header : Collections.list(mail.getAllHeaders())) {
            if (RECIPIENTS.contains(header.getName().toLowerCase(Locale.ROOT))) {
                var id = message(header.getValue());
                if (id.isPresent()) {
                    return id;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<News> news(MimeMessage mail) throws MessagingException {
        var cover = new Cover(mail);
        var parts = Parts.of(mail);
        var reported = DeliveryReport.in(parts);
        if (reported.isPresent()) {
            return reported;
        }
        if (cover.report()) {
            return Optional.of(PlainWords.news(cover.subject(), parts, "came back with a report that cannot be read"));
        }
        if (cover.otherReport()) {
            return Optional.empty(); // that it was read, say
        }
        return cover.namesFailed() ? Optional.of(News.failed("came back without a report")) : inWords(cover, parts);
    }

    private static Optional<News> inWords(Cover cover, List<Part> parts) throws MessagingException {
        if (cover.fromServer()) {
            return Optional.of(PlainWords.news(cover.subject(), parts, "came back without a report"));
        }
        return cover.automatic() ? Optional.of(new News(Receipt.AWAY, "automatic reply")) : Optional.empty();
    }
}
