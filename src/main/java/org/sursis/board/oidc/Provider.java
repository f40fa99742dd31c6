package org.sursis.board.oidc;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.sursis.docket.Language;

/** Asks the provider who somebody is, and believes nothing that it cannot check. Safe for use by many threads. */
final class Provider {
    private static final Logger LOG = Logger.getLogger(Provider.class);
    /** How long its own description holds: long enough not to be asked for each time, short enough for a provider that moves. */
    private static final Duration KNOWN = Duration.ofMinutes(10);

    private static final Scope SCOPE = new Scope("openid", "email");

    private final OidcSettings settings;
    private final Issuer issuer;
    private final URI back;
    private final HTTPRequestSender http;
    private final LongSupplier stopwatch;
    private volatile Known known;

    /** @param back where the provider sends the browser afterwards, as it was registered there */
    Provider(OidcSettings settings, URI back, HTTPRequestSender http, LongSupplier stopwatch) {
        this.settings = settings;
        this.issuer = new Issuer(settings.issuer());
        this.back = back;
        this.http = http;
        this.stopwatch = stopwatch;
    }

    private record Known(OIDCProviderMetadata metadata, long since) {}

    /** Where a browser goes to be asked who it is; empty while the provider cannot be reached. */
    Optional<URI> way(Trip trip, Language language) {
        try {
            var request = new AuthenticationRequest.Builder(
                            ResponseType.CODE, SCOPE, new ClientID(settings.clientId()), back)
                    .endpointURI(metadata().getAuthorizationEndpointURI())
                    .state(trip.state())
                    .nonce(trip.nonce())
                    .codeChallenge(trip.verifier(), CodeChallengeMethod.S256)
                    .customParameter("ui_locales", language.code());
            return Optional.of(request.build().toURI());
        } catch (IOException | GeneralException e) {
            LOG.warn(because("provider-away", e));
            return Optional.empty();
        }
    }

    /** Who came back, by the parameters with which the provider sent the browser. {@code trip} is null where it never set out. */
    Arrival arrives(Trip trip, Map<String, List<String>> answer) {
        try {
            var response = AuthenticationResponseParser.parse(back, answer);
            if (trip == null || !trip.state().equals(response.getState())) {
                return without(Arrival.Kind.NOT_THEIRS);
            }
            return comesFromHere(response) ? redeemed(trip, response) : without(Arrival.Kind.NOT_BELIEVED);
        } catch (ParseException notAnAnswer) {
            return without(trip == null ? Arrival.Kind.NOT_THEIRS : Arrival.Kind.NOT_BELIEVED);
        }
    }

    /** Where a provider names itself it is this one (RFC 9207), and no other whose answer was passed off as this one's. */
    private boolean comesFromHere(AuthenticationResponse response) {
        return response.getIssuer() == null || response.getIssuer().equals(issuer);
    }

    private Arrival redeemed(Trip trip, AuthenticationResponse response) {
        if (!response.indicatesSuccess()) {
            return without(Arrival.Kind.BROKEN_OFF);
        }
        try {
            var code = response.toSuccessResponse().getAuthorizationCode();
            return code == null
                    ? without(Arrival.Kind.NOT_BELIEVED)
                    : new Redemption(settings, back, http).redeem(metadata(), code, trip);
        } catch (IOException | GeneralException e) {
            LOG.warn(because("provider-away", e));
            return Arrival.without(Arrival.Kind.AWAY);
        }
    }

    private static Arrival without(Arrival.Kind kind) {
        LOG.infof("sign-in refused because=provider-%s", kind.code());
        return Arrival.without(kind);
    }

    /** Controls, because what a provider says ends up in lines of the log. */
    static String because(String what, Exception e) {
        return ("sign-in refused because=" + what + " detail=" + e.getMessage()).replaceAll("\\p{Cntrl}", " ");
    }

    private OIDCProviderMetadata metadata() throws IOException, GeneralException {
        var kept = known;
        long now = stopwatch.getAsLong();
        if (kept != null && now - kept.since() < KNOWN.toNanos()) {
            return kept.metadata();
        }
        var asked = asked();
        known = new Known(asked, now);
        return asked;
    }

    private OIDCProviderMetadata asked() throws IOException, GeneralException {
        var answer =
                new OIDCProviderConfigurationRequest(issuer).toHTTPRequest().send(http);
        answer.ensureStatusCode(200);
        var metadata = OIDCProviderMetadata.parse(answer.getBody());
        if (!issuer.equals(metadata.getIssuer())) {
            throw new GeneralException("the provider calls itself " + metadata.getIssuer() + ", not " + issuer);
        }
        var addresses = Stream.of(
                metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI());
        if (!addresses.allMatch(settings::mayCall)) {
            throw new GeneralException("the provider names an address that is not safe to call");
        }
        return metadata;
    }
}
