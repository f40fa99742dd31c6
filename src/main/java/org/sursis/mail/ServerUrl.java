package org.sursis.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The URL of a server that wants a login, in parts. User and secret may be percent-encoded; no message repeats the secret.
 *
 * @param scheme in small letters
 * @param host in small letters, without the brackets of a number
 * @param given the port as it was given, or -1
 * @param path without its first slash; empty where there is none
 * @param query or null
 * @param shape what a right one looks like, for messages
 */
record ServerUrl(
        String scheme, String host, int given, String user, String secret, String path, String query, String shape) {

    static ServerUrl read(String text, String shape) {
        var url = parsed(text, shape);
        if (url.getHost() == null) {
            throw wrong(
                    "it names no host, or the user or secret holds a character that must be percent-encoded", shape);
        }
        if (url.getRawFragment() != null) {
            throw wrong("it ends in a fragment", shape);
        }
        var login = login(url.getRawUserInfo(), shape);
        return new ServerUrl(
                url.getScheme().toLowerCase(Locale.ROOT),
                url.getHost().replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT),
                url.getPort(),
                login[0],
                login[1],
                url.getRawPath().replaceFirst("^/", ""),
                url.getRawQuery(),
                shape);
    }

    private static URI parsed(String text, String shape) {
        try {
            var url = new URI(text.strip());
            if (url.getScheme() == null || url.isOpaque()) {
                throw wrong("it is no URL", shape);
            }
            return url;
        } catch (URISyntaxException unreadable) {
            // Not chained: its message repeats the whole text, and the secret in it.
            throw wrong("character " + (unreadable.getIndex() + 1) + " may not stand there unencoded", shape);
        }
    }

    private static String[] login(String userInfo, String shape) {
        if (userInfo == null) {
            return new String[2];
        }
        int colon = userInfo.indexOf(':');
        if (colon < 1 || colon == userInfo.length() - 1) {
            throw wrong("a user comes with a secret: user:secret@host", shape);
        }
        return new String[] {decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1))};
    }

    private static String decoded(String part) {
        // A plus sign is a plus sign here, not a blank as in forms.
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The port that was given, else the usual one. */
    int port(int usual) {
        if (given == 0 || given > 65_535) {
            throw wrong("its port is " + given);
        }
        return given > 0 ? given : usual;
    }

    IllegalArgumentException wrong(String why) {
        return wrong(why, shape);
    }

    private static IllegalArgumentException wrong(String why, String shape) {
        return new IllegalArgumentException("not the URL of a mail server: " + why + "; " + shape);
    }
}
