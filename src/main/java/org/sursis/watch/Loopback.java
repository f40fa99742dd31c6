package org.sursis.watch;

import java.net.URI;
import java.util.regex.Pattern;

/** Tells addresses of this very machine from others, by how they are written. */
public final class Loopback {
    private static final Pattern HOST = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private Loopback() {}

    /** True where nobody else is on the way; false too where there is no host. */
    public static boolean is(URI url) {
        return url.getHost() != null && HOST.matcher(url.getHost()).matches();
    }
}
