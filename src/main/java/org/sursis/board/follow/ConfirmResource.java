package org.sursis.board.follow;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sursis.board.door.FromAnywhere;
import org.sursis.board.door.WithoutKey;
import org.sursis.watch.subscribe.SubscribeByLink;

/** The link in the question whether it is wanted. Looking says nothing; only the button says yes. */
@Path("/s/yes/{token}")
@PermitAll
@WithoutKey
@FromAnywhere
class ConfirmResource {
    private final SubscribeByLink subscribe;
    private final OwnPages pages;

    ConfirmResource(SubscribeByLink subscribe, OwnPages pages) {
        this.subscribe = subscribe;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("token") String token, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished) {
        return pages.page(
                subscribe.toConfirm(token),
                wished,
                (words, view) -> view.confirmable() ? words.confirm(view) : words.started(view));
    }

    @POST
    @Operation(hidden = true)
    public Response confirm(@PathParam("token") String token, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished) {
        return pages.page(subscribe.confirm(token), wished, FollowComposer::started);
    }
}
