package org.sursis.main;

import io.smallrye.config.WithConverter;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.Converter;
import org.sursis.board.oidc.OidcSettings;

/** Signing in at a provider: all of it, or nothing. */
public interface Provided {

    /** Who vouches, as it writes its own address, to the letter. */
    @WithConverter(Issuer.class)
    Optional<URI> issuer();

    /** Under what name the service is registered there. */
    Optional<String> clientId();

    /** What it shows to be that service. */
    @WithConverter(Expected.AnySecret.class)
    Optional<Secret> clientSecret();

    /** What people call the provider; the button says it. */
    Optional<String> name();

    /**
     * All of it together, or empty. No method of the settings' own: such a one is taken for a setting with a default.
     *
     * @throws IllegalArgumentException when something is missing
     */
    static Optional<OidcSettings> together(Provided all) {
        var parts = Stream.of(all.issuer(), all.clientId(), all.clientSecret(), all.name());
        if (parts.noneMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        var issuer = needed("issuer", all.issuer());
        return Optional.of(new OidcSettings(
                issuer,
                needed("client-id", all.clientId()),
                needed("client-secret", all.clientSecret()).value(),
                all.name().orElse(issuer.getHost())));
    }

    /** A provider that says who somebody is. */
    final class Issuer implements Converter<URI> {
        private static final long serialVersionUID = 1L;

        @Override
        public URI convert(String text) {
            return Expected.parse(
                    text,
                    "the issuer as the provider writes it, such as https://login.example.org/realms/clinic (http at this"
                            + " machine only)",
                    URI::create,
                    address -> OidcSettings.isSafe(address)
                            && address.getRawUserInfo() == null
                            && address.getRawQuery() == null
                            && address.getRawFragment() == null);
        }
    }

    private static <T> T needed(String key, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalArgumentException(
                "oidc." + key + " is missing: expected issuer, client-id and client-secret together, or none of them"));
    }
}
