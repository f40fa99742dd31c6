package org.sursis.board.door;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.sursis.board.words.Tongues;
import org.sursis.watch.Authenticate;

/** In with a key, and out. */
@Path("/")
@PermitAll
@WithoutKey
class SignInResource {
    private static final Logger LOG = Logger.getLogger(SignInResource.class);
    private static final int LONGEST_KEY = 200;

    private final Authenticate keys;
    private final Doorway doorway;
    private final CurrentVertxRequest current;
    private final Tongues tongues;

    SignInResource(Authenticate keys, Doorway doorway, CurrentVertxRequest current, Tongues tongues) {
        this.keys = keys;
        this.doorway = doorway;
        this.current = current;
        this.tongues = tongues;
    }

    @GET
    @Path("sign-in")
    @Operation(hidden = true)
    public Response ask(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished) {
        return SignInPage.show(200, tongues.wished(wished), null);
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished, byte[] body) {
        var key = Form.of(body).field("key").strip();
        var bearer = key.isEmpty() || key.length() > LONGEST_KEY
                ? null
                : keys.bearer(key).orElse(null);
        if (bearer == null) {
            LOG.info("sign-in refused because=key-not-known");
            var tongue = tongues.wished(wished);
            return SignInPage.show(401, tongue, tongue.board().signInWrong());
        }
        return doorway.in(current.getCurrent().request(), () -> keys.bearer(key));
    }

    @POST
    @Path("sign-out")
    @Operation(hidden = true)
    public Response signOut() {
        return doorway.out(current.getCurrent().request());
    }
}
