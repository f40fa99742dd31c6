package org.sursis.mail.letter;

import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sursis.alert.Delivery;
import org.sursis.alert.Severity;
import org.sursis.watch.Note;
import org.sursis.watch.Outgoing;

/**
 * Sets a letter in MIME, byte for byte the same for the same delivery: ids, date and boundary all come from the delivery,
 * none from a clock or a counter. Written by hand because Jakarta Mail makes up a new Message-ID and boundary every time.
 */
final class MailMessage {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    private final InternetAddress from;
    private final String domain;

    MailMessage(InternetAddress from) {
        this.from = from;
        this.domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }

    /**
     * The bytes of a message in two forms, the plain one first, and of its invitation last.
     *
     * @param outgoing its delivery, what ends a subscription, and its invitation
     */
    byte[] bytes(Outgoing outgoing, String language, String subject, String text, String html) {
        var delivery = outgoing.delivery();
        var following = outgoing.following();
        var invitation = outgoing.invitation();
        // "=_" cannot occur in quoted-printable, so the boundary never stands in a part by accident.
        var boundary = "=_" + delivery.id();
        var out = new ByteArrayOutputStream(2 * (text.length() + html.length()));
        write(
                out,
                headers(delivery, following == null ? null : following.unsubscribe(), language, subject)
                        .add("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"")
                        .end()
                        .toString());
        part(out, boundary, "text/plain", text);
        part(out, boundary, "text/html", html);
        if (invitation != null) {
            part(out, boundary, "text/calendar; method=" + invitation.method(), invitation.text());
        }
        write(out, "--" + boundary + "--\r\n");
        return out.toByteArray();
    }

    /** The bytes of a note: the text, and the same in HTML where there is any. */
    byte[] bytes(Note note) {
        var boundary = "=_" + note.id();
        var out = new ByteArrayOutputStream(2 * note.text().length());
        if (note.html() == null) {
            write(out, noteHeaders(note).toString());
            content(out, "text/plain", note.text());
            return out.toByteArray();
        }
        write(
                out,
                noteHeaders(note)
                        .add("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"")
                        .end()
                        .toString());
        part(out, boundary, "text/plain", note.text());
        part(out, boundary, "text/html", note.html());
        write(out, "--" + boundary + "--\r\n");
        return out.toByteArray();
    }

    private Headers noteHeaders(Note note) {
        var thread = "<" + note.kind() + "-" + note.thread() + "@" + domain + ">";
        return new Headers()
                .add("Date", DATE.format(note.at().atOffset(ZoneOffset.UTC)))
                .add("From", from.toString())
                .add("Reply-To", from.toString())
                .add("To", "<" + note.to() + ">")
                .addText("Subject", note.subject())
                .add("Message-ID", "<" + note.id() + "@" + domain + ">")
                .add("In-Reply-To", thread)
                .add("References", thread)
                .add("X-Entity-Ref-ID", note.id().toString())
                .add("X-Sursis-Kind", note.kind())
                .add("Auto-Submitted", "auto-generated")
                .add("Content-Language", note.language().code())
                .add("MIME-Version", "1.0");
    }

    /** The bytes of a message that is nothing but plain text. */
    byte[] plain(Delivery delivery, URI unsubscribe, String language, String subject, String text) {
        var out = new ByteArrayOutputStream(2 * text.length());
        write(out, headers(delivery, unsubscribe, language, subject).toString());
        content(out, "text/plain", text);
        return out.toByteArray();
    }

    private Headers headers(Delivery delivery, URI unsubscribe, String language, String subject) {
        var thread = "<" + thread(delivery) + "@" + domain + ">";
        var headers = new Headers()
                .add("Date", DATE.format(delivery.createdAt().atOffset(ZoneOffset.UTC)))
                .add("From", from.toString())
                .add("Reply-To", from.toString())
                .add("To", "<" + delivery.address() + ">")
                .addText("Subject", subject)
                .add("Message-ID", "<" + delivery.id() + "@" + domain + ">")
                .add("In-Reply-To", thread)
                .add("References", thread)
                .add("X-Entity-Ref-ID", delivery.id().toString())
                .add("Auto-Submitted", "auto-generated")
                .add("Content-Language", language);
        if (unsubscribe != null) {
            // RFC 8058. Never for a contact, who owes an answer.
            headers.add("List-Unsubscribe", "<" + unsubscribe + ">")
                    .add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        } else if (delivery.severity() == Severity.CRITICAL) {
            headers.add("X-Priority", "1").add("Importance", "high");
        }
        return headers.add("MIME-Version", "1.0");
    }

    /** For subscribers one conversation each: the id of an order is none of what they may see. */
    private static String thread(Delivery delivery) {
        return delivery.subscriber() == null ? "order-" + delivery.order() : "subscription-" + delivery.subscriber();
    }

    private static Headers content(Headers headers, String type) {
        return headers.add("Content-Type", type + "; charset=UTF-8")
                .add("Content-Transfer-Encoding", "quoted-printable");
    }

    private static void part(ByteArrayOutputStream out, String boundary, String type, String content) {
        write(out, "--" + boundary + "\r\n");
        content(out, type, content);
    }

    private static void content(ByteArrayOutputStream out, String type, String content) {
        write(
                out,
                new Headers()
                        .add("Content-Type", type + "; charset=UTF-8")
                        .add("Content-Transfer-Encoding", "quoted-printable")
                        .end()
                        .toString());
        out.writeBytes(QuotedPrintable.of(content));
        write(out, "\r\n");
    }

    private static void write(ByteArrayOutputStream out, String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
