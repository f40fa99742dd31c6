package org.sursis.api.door;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.sursis.api.wire.Exchange;
import org.sursis.watch.Actor;
import org.sursis.watch.Authenticate;
import org.sursis.watch.Role;

/** Finds out who bears a key. The identity has every role that the key's own role covers. */
@ApplicationScoped
class KeyBearers implements IdentityProvider<TokenAuthenticationRequest> {
    private final Authenticate keys;

    KeyBearers(Authenticate keys) {
        this.keys = keys;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        // The key is looked up in the database, and the event loop must not wait for that.
        return context.runBlocking(() -> keys.bearer(request.getToken().getToken())
                .map(KeyBearers::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    private static SecurityIdentity identity(Actor actor) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Bearer(actor.name()))
                .addRoles(Arrays.stream(Role.values())
                        .filter(actor.role()::covers)
                        .map(Role::code)
                        .collect(Collectors.toUnmodifiableSet()))
                .addAttribute(Exchange.ACTOR, actor)
                .build();
    }

    private record Bearer(String getName) implements Principal {}
}
