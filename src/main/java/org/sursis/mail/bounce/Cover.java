package org.sursis.mail.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the headers of a mail show before anybody opens it: who wrote it, a person, a machine of theirs, or a mail server. */
final class Cover {
    private static final Pattern SERVERS_OWN = Pattern.compile(
            "mailer-daemon|postmaster|mail delivery (sub)?system|microsoftexchange[0-9a-f]{8,}@",
            Pattern.CASE_INSENSITIVE);
    /** Of a mail without a return path, which answers to one of ours. */
    private static final Pattern CAME_BACK = Pattern.compile(
            "undeliver|returned mail|returned to sender|delivery (status|failure|has failed|problem)|failure notice|not delivered"
                    + "|delivery delayed|warning: (message|could not)|could not be delivered|mail delivery failed",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern KIND = Pattern.compile("report-type\\s*=\\s*\"?([\\w-]+)");

    private final MimeMessage mail;

    Cover(MimeMessage mail) {
        this.mail = mail;
    }

    /** True for a report that tells of a delivery, or does not say of what it tells. */
    boolean report() throws MessagingException {
        var kind = KIND.matcher(type());
        return type().startsWith("multipart/report") && (!kind.find() || "delivery-status".equals(kind.group(1)));
    }

    /** True for a report of another kind: that a mail was read, or complained of. */
    boolean otherReport() throws MessagingException {
        return type().startsWith("multipart/report") && !report();
    }

    /** True when it names those whom it did not reach. */
    boolean namesFailed() throws MessagingException {
        return mail.getHeader("X-Failed-Recipients") != null;
    }

    /** True when a mail server wrote it. */
    boolean fromServer() throws MessagingException {
        boolean answersNobody = header("Return-Path").replaceAll("\\s", "").equals("<>");
        return SERVERS_OWN.matcher(header("From")).find()
                || answersNobody && CAME_BACK.matcher(subject()).find();
    }

    /** True when a machine of the reader's wrote it. */
    boolean automatic() throws MessagingException {
        var submitted = header("Auto-Submitted").strip();
        return !submitted.isEmpty() && !submitted.equalsIgnoreCase("no")
                || mail.getHeader("X-Autoreply") != null
                || mail.getHeader("X-Autorespond") != null
                || header("Precedence").strip().equalsIgnoreCase("auto_reply");
    }

    String subject() throws MessagingException {
        return header("Subject").strip();
    }

    private String type() throws MessagingException {
        return header("Content-Type").strip().toLowerCase(Locale.ROOT);
    }

    private String header(String name) throws MessagingException {
        var value = mail.getHeader(name, ",");
        return value == null ? "" : value;
    }
}
