package org.sursis.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads the URL of a mail server strictly: what is not understood is refused, and no message repeats the secret. */
final class SmtpUrl {
    private static final String SHAPE =
            "expected smtp://user:secret@host:587?starttls=required or smtps://user:secret@host:465";

    private SmtpUrl() {}

    static SmtpServer read(String text) {
        var url = parsed(text);
        boolean tls =
                switch (url.getScheme().toLowerCase(Locale.ROOT)) {
                    case "smtp" -> false;
                    case "smtps" -> true;
                    default -> throw wrong("its scheme is '" + url.getScheme() + "'");
                };
        if (url.getHost() == null) {
            throw wrong("it names no host, or the user or secret holds a character that must be percent-encoded");
        }
        if (!(url.getRawPath().isEmpty() || url.getRawPath().equals("/")) || url.getRawFragment() != null) {
            throw wrong("nothing may stand behind host and port but ?starttls=required");
        }
        var host = url.getHost().replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
        var login = login(url.getRawUserInfo());
        boolean startTls = startTls(url.getRawQuery(), tls, SmtpServer.isLoopback(host));
        return new SmtpServer(tls, host, port(url.getPort(), tls), login[0], login[1], startTls);
    }

    private static URI parsed(String text) {
        try {
            var url = new URI(text.strip());
            if (url.getScheme() == null || url.isOpaque()) {
                throw wrong("it is no URL");
            }
            return url;
        } catch (URISyntaxException unreadable) {
            // Not chained: its message repeats the whole text, and the secret in it.
            throw wrong("character " + (unreadable.getIndex() + 1) + " may not stand there unencoded");
        }
    }

    private static String[] login(String userInfo) {
        if (userInfo == null) {
            return new String[2];
        }
        int colon = userInfo.indexOf(':');
        if (colon < 1 || colon == userInfo.length() - 1) {
            throw wrong("a user comes with a secret: user:secret@host");
        }
        return new String[] {decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1))};
    }

    private static String decoded(String part) {
        // A plus sign is a plus sign here, not a blank as in forms.
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static int port(int given, boolean tls) {
        if (given == 0 || given > 65_535) {
            throw wrong("its port is " + given);
        }
        return given > 0 ? given : tls ? 465 : 587;
    }

    private static boolean startTls(String query, boolean tls, boolean loopback) {
        if (query == null) {
            return !tls && !loopback;
        }
        if (tls) {
            throw wrong("smtps is encrypted from the first byte and takes no '?" + query + "'");
        }
        return switch (query) {
            case "starttls=required" -> true;
            case "starttls=never" -> false;
            default ->
                throw wrong("'?" + query + "' is not known; only starttls=required"
                        + " (or, for a server on this machine, starttls=never)");
        };
    }

    private static IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("not the URL of a mail server: " + why + "; " + SHAPE);
    }
}
