package org.sursis.mail;

/** Reads the URL of a mail server strictly: what is not understood is refused, and no message repeats the secret. */
final class SmtpUrl {
    private static final String SHAPE =
            "expected smtp://user:secret@host:587?starttls=required or smtps://user:secret@host:465";

    private SmtpUrl() {}

    static SmtpServer read(String text) {
        var url = ServerUrl.read(text, SHAPE);
        boolean tls =
                switch (url.scheme()) {
                    case "smtp" -> false;
                    case "smtps" -> true;
                    default -> throw url.wrong("its scheme is '" + url.scheme() + "'");
                };
        if (!url.path().isEmpty()) {
            throw url.wrong("nothing may stand behind host and port but ?starttls=required");
        }
        boolean startTls = startTls(url, tls);
        return new SmtpServer(tls, url.host(), url.port(tls ? 465 : 587), url.user(), url.secret(), startTls);
    }

    private static boolean startTls(ServerUrl url, boolean tls) {
        if (url.query() == null) {
            return !tls && !SmtpServer.isLoopback(url.host());
        }
        if (tls) {
            throw url.wrong("smtps is encrypted from the first byte and takes no '?" + url.query() + "'");
        }
        return switch (url.query()) {
            case "starttls=required" -> true;
            case "starttls=never" -> false;
            default ->
                throw url.wrong("'?" + url.query() + "' is not known; only starttls=required"
                        + " (or, for a server on this machine, starttls=never)");
        };
    }
}
