package org.sursis.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import org.sursis.mail.letter.Letter;
import org.sursis.watch.Outcome;

/** Hands letters to a mail server, one recipient each, over connections that are kept open. */
final class SmtpSender implements Hop {
    private final SmtpConnections connections;

    SmtpSender(SmtpConnections connections) {
        this.connections = connections;
    }

    @Override
    public Outcome carry(Letter letter) {
        Address[] to;
        try {
            to = new Address[] {new InternetAddress(letter.to(), true)};
        } catch (AddressException notAnAddress) {
            return new Outcome.Refused("not a mail address", false);
        }
        if (!connections.enter()) {
            return new Outcome.RetryLater("all connections to the mail server are busy", null, false);
        }
        try (var wall = connections.wall()) {
            return overKeptOrNew(letter, to, wall);
        } finally {
            connections.leave();
        }
    }

    private Outcome overKeptOrNew(Letter letter, Address[] to, Wall wall) {
        var kept = connections.kept(wall);
        if (kept != null) {
            var failure = inTime(speak(kept, letter, to), wall);
            if (failure == null || !SmtpVerdict.stale(kept, failure)) {
                return settle(kept, failure);
            }
            // The server had closed it meanwhile; nothing of this message was said, so this is still the same attempt.
            connections.discard(kept);
        }
        var fresh = connections.fresh();
        try {
            connections.open(fresh, wall);
        } catch (MessagingException noConversation) {
            return SmtpVerdict.ofConnecting(fresh, inTime(noConversation, wall));
        }
        return settle(fresh, inTime(speak(fresh, letter, to), wall));
    }

    /** A line that we cut ourselves is no line that was lost: the server did not answer in time. */
    private static MessagingException inTime(MessagingException failure, Wall wall) {
        return failure == null || !wall.reached()
                ? failure
                : new MessagingException("cut", new SocketTimeoutException());
    }

    private MessagingException speak(PhasedTransport transport, Letter letter, Address[] to) {
        try {
            transport.sendMessage(new LetterMessage(connections.session(), letter), to);
            return null;
        } catch (MessagingException failure) {
            return failure;
        } catch (IllegalStateException lost) {
            // Angus' word for a connection that it noticed to be closed before the first command.
            return new MessagingException("not connected", lost);
        }
    }

    private Outcome settle(PhasedTransport transport, MessagingException failure) {
        var outcome = SmtpVerdict.of(transport, failure);
        if (transport.reusable()) {
            connections.keep(transport);
        } else {
            connections.discard(transport);
        }
        return outcome;
    }

    @Override
    public void close() {
        connections.close();
    }
}
