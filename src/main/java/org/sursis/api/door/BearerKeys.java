package org.sursis.api.door;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes {@code Authorization: Bearer KEY} off a request. Other schemes are somebody else's. */
@ApplicationScoped
class BearerKeys implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer";
    private static final Pattern HEADER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/=-]{1,200}) *");

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var headers = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.stream().noneMatch(BearerKeys::ours)) {
            return Uni.createFrom().nullItem();
        }
        var key = HEADER.matcher(headers.get(0));
        if (headers.size() > 1 || !key.matches()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return identities.authenticate(new TokenAuthenticationRequest(new TokenCredential(key.group(1), SCHEME)));
    }

    private static boolean ours(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaders.WWW_AUTHENTICATE, SCHEME));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, SCHEME));
    }
}
