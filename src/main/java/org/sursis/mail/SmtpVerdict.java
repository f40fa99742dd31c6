package org.sursis.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.sursis.mail.PhasedTransport.Phase;
import org.sursis.watch.Outcome;

/**
 * What an attempt came to, by the phase it reached and the number of the reply, never by an exception's text. The table
 * stands in the guarantee: whoever changes a line here changes what Sursis promises.
 */
final class SmtpVerdict {
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern QUEUED_AS = Pattern.compile("\\b(?:queued as|id=)\\s*<?([A-Za-z0-9._-]{4,80})");

    private SmtpVerdict() {}

    /** No conversation came about. */
    static Outcome ofConnecting(PhasedTransport silent, MessagingException failure) {
        if (causedBy(failure, UnknownHostException.class)) {
            return new Outcome.Away("host not found", false);
        }
        if (failure instanceof MailConnectException) {
            return new Outcome.Away("no connection", false);
        }
        if (causedBy(failure, SocketTimeoutException.class)) {
            return new Outcome.Uncertain("no answer in time at CONNECT");
        }
        int last = silent.getLastReturnCode();
        if (failure instanceof AuthenticationFailedException && last / 100 == 5) {
            return new Outcome.Away("login refused " + last, true);
        }
        // The server was content and we are not: it offers no encryption, or none that can be trusted.
        if (causedBy(failure, SSLException.class) || last == 250) {
            return new Outcome.Away("no trusted encryption", true);
        }
        return new Outcome.Away("CONNECT " + (last > 0 ? last : "connection lost"), false);
    }

    /** A conversation ended; {@code failure} is null when Angus saw nothing wrong. */
    static Outcome of(PhasedTransport spoken, MessagingException failure) {
        int reply = spoken.reply();
        var at = spoken.phase() + " " + said(spoken);
        if (spoken.phase() == Phase.DOT && reply / 100 == 2) {
            return new Outcome.Accepted(queueId(spoken.words()), at);
        }
        if (reply == PhasedTransport.SILENCE && causedBy(failure, SocketTimeoutException.class)) {
            return new Outcome.Uncertain("no answer in time at " + spoken.phase());
        }
        return switch (spoken.phase()) {
            case CONNECT -> new Outcome.Away(at, false);
            case MAIL -> new Outcome.RetryLater(at, null, reply / 100 == 5);
            case RCPT -> reply / 100 == 5 ? new Outcome.Refused(at, false) : later(at, reply);
            case DATA -> reply / 100 == 5 ? new Outcome.Refused(at, true) : later(at, reply);
            case BODY -> new Outcome.RetryLater(at, null, false);
            case DOT -> afterTheDot(at, reply);
        };
    }

    private static Outcome afterTheDot(String at, int reply) {
        return switch (reply / 100) {
            case 4 -> new Outcome.RetryLater(at, null, false);
            case 5 -> new Outcome.Refused(at, true);
            // The end of the message had left us: the server may have it.
            default -> new Outcome.Uncertain(at);
        };
    }

    /** Not taken. A reply that the protocol does not know at this place wants an operator's eye. */
    private static Outcome later(String at, int reply) {
        return new Outcome.RetryLater(at, null, reply > 0 && reply / 100 != 4);
    }

    /** True when a connection that was kept open turned out to be dead before the message began. */
    static boolean stale(PhasedTransport spoken, MessagingException failure) {
        boolean gone = spoken.reply() == PhasedTransport.EOF
                || spoken.reply() == 421
                || spoken.reply() == PhasedTransport.SILENCE && !causedBy(failure, SocketTimeoutException.class);
        return gone && spoken.phase().compareTo(Phase.MAIL) <= 0;
    }

    private static String said(PhasedTransport spoken) {
        if (spoken.reply() <= 0) {
            return "connection lost";
        }
        var enhanced = ENHANCED.matcher(spoken.words());
        return spoken.reply() + (enhanced.find() ? " " + enhanced.group(1) : "");
    }

    private static String queueId(String words) {
        var id = QUEUED_AS.matcher(words);
        return id.find() ? id.group(1) : null;
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
