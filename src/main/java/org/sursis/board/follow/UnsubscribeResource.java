package org.sursis.board.follow;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sursis.board.door.FromAnywhere;
import org.sursis.board.door.WithoutKey;
import org.sursis.watch.subscribe.SubscribeByLink;

/**
 * The link that ends a subscription (RFC 8058). Mail programs send the POST by themselves, with {@code List-Unsubscribe=One-Click} in
 * whatever kind of form, without a cookie and from no page of ours; looking, as scanners do, ends nothing.
 */
@Path("/u/{token}")
@PermitAll
@WithoutKey
@FromAnywhere
class UnsubscribeResource {
    private final SubscribeByLink subscribe;
    private final OwnPages pages;

    UnsubscribeResource(SubscribeByLink subscribe, OwnPages pages) {
        this.subscribe = subscribe;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("token") String token, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished) {
        return pages.page(
                subscribe.toEnd(token), wished, (words, view) -> view.ended() ? words.over(view) : words.end(view));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response end(@PathParam("token") String token, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished) {
        return pages.page(subscribe.end(token), wished, FollowComposer::over);
    }
}
