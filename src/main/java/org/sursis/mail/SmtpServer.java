package org.sursis.mail;

import java.util.regex.Pattern;

/**
 * A mail server and how it is spoken to. Its secret never prints itself.
 *
 * @param tls true when the connection is encrypted from its first byte ({@code smtps})
 * @param startTls true when a plain connection must be encrypted before anything else is said
 * @param user or null when the server asks for none
 * @param secret or null when the server asks for none
 */
public record SmtpServer(boolean tls, String host, int port, String user, String secret, boolean startTls) {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");

    public SmtpServer {
        if (!tls && !startTls && !LOOPBACK.matcher(host).matches()) {
            throw new IllegalArgumentException("a mail server that is not on this machine (" + host
                    + ") is spoken to with encryption only: starttls=required, or smtps://");
        }
    }

    /**
     * Reads {@code smtp://user:secret@host:587?starttls=required} or {@code smtps://user:secret@host:465}. User and
     * secret may be percent-encoded. Without a query, STARTTLS is required unless the host is this machine.
     */
    public static SmtpServer of(String url) {
        return SmtpUrl.read(url);
    }

    /** True when the server is on this machine, by its name or number alone; nothing is looked up. */
    public boolean loopback() {
        return LOOPBACK.matcher(host).matches();
    }

    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    @Override
    public String toString() {
        return (tls ? "smtps://" : "smtp://") + (user == null ? "" : "(user):(secret)@")
                + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + (startTls ? "?starttls=required" : "");
    }
}
