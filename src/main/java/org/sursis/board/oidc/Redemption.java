package org.sursis.board.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;

/** Turns a code into a token, and a token into a mailbox. */
record Redemption(OidcSettings settings, URI back, HTTPRequestSender http) {
    private static final Logger LOG = Logger.getLogger(Redemption.class);
    /** The provider's key alone signs: none that it shares with us, and never nobody's. */
    private static final Set<JWSAlgorithm> BELIEVED = believed();

    private static final int SERVER_ERROR = 500;

    private static Set<JWSAlgorithm> believed() {
        var all = new HashSet<>(JWSAlgorithm.Family.RSA);
        all.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(all);
    }

    /** @throws IOException when the provider cannot be asked, or does not know what to say */
    Arrival redeem(OIDCProviderMetadata metadata, AuthorizationCode code, Trip trip)
            throws IOException, ParseException {
        var grant = new AuthorizationCodeGrant(code, back, trip.verifier());
        var request = new TokenRequest.Builder(metadata.getTokenEndpointURI(), ourselves(metadata), grant).build();
        var answer = request.toHTTPRequest().send(http);
        if (answer.getStatusCode() >= SERVER_ERROR) {
            throw new IOException("status " + answer.getStatusCode());
        }
        var response = OIDCTokenResponseParser.parse(answer);
        if (!response.indicatesSuccess()) {
            return notBelieved(new ParseException(
                    "" + response.toErrorResponse().getErrorObject().getCode()));
        }
        return checked(metadata, (OIDCTokenResponse) response.toSuccessResponse(), trip);
    }

    private ClientAuthentication ourselves(OIDCProviderMetadata metadata) {
        var id = new ClientID(settings.clientId());
        var secret = new Secret(settings.clientSecret());
        var methods = metadata.getTokenEndpointAuthMethods();
        boolean inTheBodyOnly = methods != null
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return inTheBodyOnly ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
    }

    private Arrival checked(OIDCProviderMetadata metadata, OIDCTokenResponse response, Trip trip) throws IOException {
        var keys = new JWSVerificationKeySelector<>(BELIEVED, new ImmutableJWKSet<>(keys(metadata.getJWKSetURI())));
        var validator = new IDTokenValidator(metadata.getIssuer(), new ClientID(settings.clientId()), keys, null);
        try {
            return vouched(validator.validate(response.getOIDCTokens().getIDToken(), trip.nonce()));
        } catch (BadJOSEException | JOSEException e) {
            return notBelieved(e);
        }
    }

    /** Asked for anew each time: people sign in seldom, and a key that was changed is known at once. */
    private JWKSet keys(URI where) throws IOException {
        try {
            var answer = new HTTPRequest(HTTPRequest.Method.GET, where).send(http);
            answer.ensureStatusCode(200);
            return JWKSet.parse(answer.getBody());
        } catch (ParseException | java.text.ParseException noKeys) {
            throw new IOException("no keys there", noKeys);
        }
    }

    private static Arrival vouched(IDTokenClaimsSet claims) {
        var email = claims.getStringClaim("email");
        boolean theirs = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        return email != null && theirs ? Arrival.proven(email) : Arrival.without(Arrival.Kind.UNVERIFIED);
    }

    private static Arrival notBelieved(Exception e) {
        LOG.warn(Provider.because("provider-not-believed", e));
        return Arrival.without(Arrival.Kind.NOT_BELIEVED);
    }
}
