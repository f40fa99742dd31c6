package org.sursis.rig;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sursis.rig.Weather.Phase;
import org.sursis.rig.Weather.Reaction;

/** One conversation of the mail server with one guest. */
final class SmtpTalk {
    /** Mailboxes whose name begins so do not exist, and never will. */
    static final String GONE = "gone-";

    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: <([^@>]+)@");
    /** The token of the link, once the soft breaks of quoted-printable are gone. */
    private static final Pattern LINK = Pattern.compile("/a/([A-Za-z0-9_-]+)");

    private final BufferedInputStream in;
    private final OutputStream out;
    private final ReceiverLog log;
    private final Weather weather;
    private String recipient = "";
    /** The first message of a connection begins with the connection. */
    private Instant begunAt = Instant.now();

    SmtpTalk(BufferedInputStream in, OutputStream out, ReceiverLog log, Weather weather) {
        this.in = in;
        this.out = out;
        this.log = log;
        this.weather = weather;
    }

    void run() throws IOException {
        boolean goesOn = react(Phase.CONNECT, "220 rig");
        while (goesOn) {
            var line = line();
            goesOn = line != null && answer(line);
        }
    }

    private boolean answer(String line) throws IOException {
        var verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EHLO" -> react(Phase.EHLO, "250-rig\r\n250 8BITMIME");
            case "MAIL" -> {
                begunAt = begunAt == null ? Instant.now() : begunAt;
                yield react(Phase.MAIL, "250 sender ok");
            }
            case "RCPT" -> rcpt(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
            case "DATA" -> data();
            case "QUIT" -> {
                say("221 bye");
                yield false;
            }
            default -> {
                begunAt = null;
                say("250 ok");
                yield true;
            }
        };
    }

    private boolean rcpt(String mailbox) throws IOException {
        recipient = mailbox;
        log.begin(mailbox, begunAt);
        if (mailbox.startsWith(GONE) && weather.at(Phase.RCPT) == Reaction.FRIENDLY) {
            log.refuse(mailbox);
            say("550 5.1.1 no such mailbox");
            return true;
        }
        return react(Phase.RCPT, "250 recipient ok");
    }

    private boolean data() throws IOException {
        var reaction = weather.at(Phase.DATA);
        if (!react(Phase.DATA, "354 go on", reaction)) {
            return false;
        }
        if (reaction.reply() != null) {
            return true;
        }
        var message = message();
        return message != null && dot(message);
    }

    private boolean dot(byte[] message) throws IOException {
        var reaction = weather.at(Phase.DOT);
        if (reaction.takes()) {
            var text = new String(message, StandardCharsets.ISO_8859_1);
            var id = MESSAGE_ID.matcher(text);
            var link = LINK.matcher(text.replace("=\r\n", ""));
            log.take(new ReceiverLog.Taken(
                    "email",
                    id.find() ? id.group(1) : "none",
                    recipient,
                    begunAt,
                    Instant.now(),
                    Hashes.sha256(message),
                    link.find() ? link.group(1) : null));
        }
        begunAt = null;
        return react(Phase.DOT, "250 2.0.0 Ok: queued as RIG1", reaction);
    }

    private boolean react(Phase phase, String friendly) throws IOException {
        return react(phase, friendly, weather.at(phase));
    }

    /** True when the conversation goes on. */
    private boolean react(Phase phase, String friendly, Reaction reaction) throws IOException {
        weather.pass(phase, reaction);
        if (reaction.hangsUp()) {
            return false;
        }
        say(reaction.reply() == null ? friendly : reaction.reply());
        return phase != Phase.CONNECT || reaction.reply() == null;
    }

    /** The lines up to the dot as they came, or null when the end never came. */
    private byte[] message() throws IOException {
        var bytes = new ByteArrayOutputStream(8_192);
        for (var line = line(); line != null; line = line()) {
            if (line.equals(".")) {
                return bytes.toByteArray();
            }
            bytes.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        return null;
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return null;
    }

    private void say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
