package org.sursis.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection to a mail server that knows how far it got and what the server answered there first. Angus tells neither
 * reliably: after a refusal it sends RSET by itself, and when that fails too, its exception speaks of the RSET.
 */
final class PhasedTransport extends SMTPTransport {
    /** How far a message got, in the order of the protocol. */
    enum Phase {
        CONNECT,
        MAIL,
        RCPT,
        DATA,
        BODY,
        DOT
    }

    /** The reply when the server closed the connection, or said what is no reply. */
    static final int EOF = -1;
    /** The reply while there was none. */
    static final int SILENCE = 0;

    private Phase phase = Phase.CONNECT;
    private int reply = SILENCE;
    private String words = "";
    private Socket line;

    PhasedTransport(Session session, boolean tls) {
        super(session, null, "smtp", tls);
    }

    /** What it is spoken over; null before it is open. */
    Socket line() {
        return line;
    }

    void opened(Socket over) {
        line = over;
    }

    /** How far the last message got. */
    Phase phase() {
        return phase;
    }

    /** The first reply in that phase. */
    int reply() {
        return reply;
    }

    /** The text of that reply. */
    String words() {
        return words;
    }

    /** True when the conversation can go on with another message. */
    boolean reusable() {
        return reply >= 200 && reply != 421 && phase != Phase.CONNECT;
    }

    private void enter(Phase next) {
        phase = next;
        reply = SILENCE;
        words = "";
    }

    @Override
    public synchronized void sendMessage(Message message, Address[] to) throws MessagingException {
        // From here on nothing that is remembered belongs to the message before; least of all its "250 taken".
        enter(Phase.MAIL);
        super.sendMessage(message, to);
    }

    @Override
    protected void mailFrom() throws MessagingException {
        enter(Phase.MAIL);
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        enter(Phase.RCPT);
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        enter(Phase.DATA);
        var body = super.data();
        enter(Phase.BODY);
        return body;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        enter(Phase.DOT);
        super.finishData();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        if (reply == SILENCE) {
            reply = code;
            words = String.valueOf(getLastServerResponse());
        }
        return code;
    }
}
