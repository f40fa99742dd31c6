package org.sursis.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Where webhooks may lead. The name is looked up once for each attempt, and every address that it has is looked at. */
final class Where {
    private static final Set<Integer> PORTS = Set.of(443, 8443);
    private static final int LONGEST = 2_000;
    /** Of a name's addresses, for one attempt. */
    private static final int MOST = 4;

    private final WebhookSettings settings;
    private final Names names;
    private final AtomicInteger turn = new AtomicInteger();

    Where(WebhookSettings settings, Names names) {
        this.settings = settings;
        this.names = names;
    }

    /** What stands behind a name. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** It leads to where nobody may be called from here. */
    static final class Inside extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Inside() {
            super("leads to an address that is not public");
        }
    }

    /** Why this may be no webhook, by its looks alone. */
    Optional<String> whyNot(URI url) {
        if (url.getHost() == null
                || !isSecure(url) && !(settings.anywhere() && "http".equalsIgnoreCase(url.getScheme()))) {
            return Optional.of("must be https://…, with a host" + (settings.anywhere() ? ", or http://…" : ""));
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return Optional.of("must have no user and no fragment");
        }
        if (url.toString().length() > LONGEST) {
            return Optional.of("must have at most " + LONGEST + " characters");
        }
        if (!settings.anywhere() && !PORTS.contains(port(url))) {
            return Optional.of("must lead to port 443 or 8443");
        }
        return !settings.anywhere() && isLiteralInside(url.getHost())
                ? Optional.of("must lead to a public address, unless sursis.webhooks.allow-private-networks is set")
                : Optional.empty();
    }

    private static boolean isLiteralInside(String host) {
        boolean literal = host.startsWith("[") || host.matches("[0-9.]+");
        try {
            return host.equals("localhost") || literal && !PublicAddress.is(InetAddress.getByName(host));
        } catch (UnknownHostException noAddress) {
            return true;
        }
    }

    /** The addresses to call, one after the other until one of them lets itself be connected to. Every address of the name was looked at. */
    List<InetAddress> addresses(URI url) throws UnknownHostException {
        var all = Arrays.asList(names.of(url.getHost()));
        if (!settings.anywhere() && !all.stream().allMatch(PublicAddress::is)) {
            throw new Inside();
        }
        // One of several may take connections and no requests, and the next attempt begins with another.
        Collections.rotate(all, turn.getAndIncrement());
        var first = all.get(0).getClass();
        // The other family comes second, for it may be that one of the two leads nowhere at all from here.
        return Stream.concat(
                        Stream.of(all.get(0)),
                        all.stream().skip(1).sorted(Comparator.comparing(address -> address.getClass() == first)))
                .limit(MOST)
                .toList();
    }

    static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : isSecure(url) ? 443 : 80;
    }

    static boolean isSecure(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }
}
