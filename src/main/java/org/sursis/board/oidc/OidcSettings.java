package org.sursis.board.oidc;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * The provider that the operator trusts to say who somebody is.
 *
 * @param issuer as the provider writes it, to the letter
 * @param name what people call it
 */
public record OidcSettings(URI issuer, String clientId, String clientSecret, String name) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** True when the provider runs on this machine: a trial, as in a rehearsal. */
    public boolean atThisMachine() {
        return atThisMachine(issuer);
    }

    /** True when somebody on the way cannot read along; at this machine there is no way. */
    public static boolean isSafe(URI address) {
        return address.getHost() != null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || "http".equalsIgnoreCase(address.getScheme()) && atThisMachine(address));
    }

    /** True for what may be called of this provider: of one at this machine nothing elsewhere. */
    boolean mayCall(URI address) {
        return address != null && isSafe(address) && (!atThisMachine() || atThisMachine(address));
    }

    private static boolean atThisMachine(URI address) {
        return address.getHost() != null
                && THIS_MACHINE.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
