package org.sursis.board.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a request came from and whom it was meant for, as far as that can be believed. */
public record Wire(HttpServerRequest request) {
    private static final Pattern THIS_MACHINE =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final int NETWORK_BYTES = 8;
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]+");

    /** The one host that the request names, with its port where it has one. */
    Optional<String> host() {
        var hosts = request.headers().getAll("Host");
        if (hosts.isEmpty() && request.version() == HttpVersion.HTTP_2 && request.authority() != null) {
            return Optional.of(lower(request.authority().toString()));
        }
        return hosts.size() == 1 ? Optional.of(lower(hosts.get(0))) : Optional.empty();
    }

    /**
     * True when somebody at this machine asks for this machine: the address of the caller alone would let in a web page whose
     * name was made to point here, and whatever a proxy passes on.
     */
    boolean fromThisMachine() {
        return host().filter(h -> THIS_MACHINE.matcher(h).matches()).isPresent()
                && loopback()
                && request.headers().names().stream().noneMatch(Wire::tellsOfProxy);
    }

    /**
     * Where the request came from, for counting: the address of whoever is connected, of an IPv6 one the network. Headers are not
     * believed, because anybody can send them.
     */
    public String source() {
        var address = address();
        return address.contains(":") ? network(address) : address;
    }

    /** The first 64 bits: within them one household or one server has as many addresses as it likes. */
    private static String network(String address) {
        try {
            return HexFormat.of().formatHex(InetAddress.getByName(address).getAddress(), 0, NETWORK_BYTES);
        } catch (UnknownHostException | IndexOutOfBoundsException notIpv6) {
            return address;
        }
    }

    private static boolean tellsOfProxy(String header) {
        var name = lower(header);
        return name.equals("forwarded")
                || name.equals("via")
                || name.equals("x-real-ip")
                || name.startsWith("x-forwarded");
    }

    private boolean loopback() {
        var address = address();
        try {
            // Only what is an address already: a name would be looked up.
            return ADDRESS.matcher(address).matches()
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private String address() {
        var remote = request.remoteAddress();
        return remote == null || remote.hostAddress() == null
                ? ""
                : remote.hostAddress().split("%", 2)[0];
    }

    /** True when a form was sent from a page of this host, or of the address that the operator gave the service. */
    boolean fromOwnPage(URI base) {
        var from = from(request.headers());
        return from.isPresent()
                && (from.equals(host())
                        || from.equals(Optional.ofNullable(base.getAuthority()).map(Wire::lower)));
    }

    private static Optional<String> from(MultiMap headers) {
        var origins = headers.getAll("Origin");
        var said = origins.isEmpty() ? headers.getAll("Referer") : origins;
        return said.size() == 1 ? authority(said.get(0)) : Optional.empty();
    }

    private static Optional<String> authority(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getAuthority()).map(Wire::lower);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
