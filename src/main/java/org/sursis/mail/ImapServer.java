package org.sursis.mail;

/**
 * A mailbox on an IMAP server. Its secret never prints itself.
 *
 * @param tls true when the connection is encrypted from its first byte ({@code imaps})
 * @param folder the folder that is read
 */
public record ImapServer(boolean tls, String host, int port, String user, String secret, String folder) {
    private static final String SHAPE = "expected imaps://user:secret@host:993/INBOX";

    /** Reads {@code imaps://user:secret@host:993/INBOX}; without a path the folder is INBOX. Plain imap is for this machine only. */
    public static ImapServer of(String text) {
        var url = ServerUrl.read(text, SHAPE);
        boolean tls =
                switch (url.scheme()) {
                    case "imap" -> false;
                    case "imaps" -> true;
                    default -> throw url.wrong("its scheme is '" + url.scheme() + "'");
                };
        if (!tls && !SmtpServer.isLoopback(url.host())) {
            throw url.wrong("a mailbox that is not on this machine is read with encryption only");
        }
        if (url.user() == null) {
            throw url.wrong("it names no user");
        }
        if (url.query() != null) {
            throw url.wrong("'?" + url.query() + "' is not known");
        }
        var folder = url.path().isEmpty() ? "INBOX" : url.path();
        return new ImapServer(tls, url.host(), url.port(tls ? 993 : 143), url.user(), url.secret(), folder);
    }

    /** True when the server is on this machine, by its name or number alone. */
    boolean loopback() {
        return SmtpServer.isLoopback(host);
    }

    @Override
    public String toString() {
        return (tls ? "imaps://" : "imap://") + "(user):(secret)@" + host + ":" + port + "/" + folder;
    }
}
