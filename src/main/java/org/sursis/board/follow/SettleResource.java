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
import org.sursis.board.door.Form;
import org.sursis.board.door.FromAnywhere;
import org.sursis.board.door.WithoutKey;
import org.sursis.watch.subscribe.SubscribeByLink;

/** Where subscribers settle how they are told, without a password: whoever has the message has the link. */
@Path("/s/mine/{token}")
@PermitAll
@WithoutKey
@FromAnywhere
class SettleResource {
    private static final int NOT_TAKEN = 422;

    private final SubscribeByLink subscribe;
    private final OwnPages pages;

    SettleResource(SubscribeByLink subscribe, OwnPages pages) {
        this.subscribe = subscribe;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("token") String token, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished) {
        return pages.page(subscribe.toSettle(token), wished, (words, view) -> words.settled(view, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response settle(
            @PathParam("token") String token, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished, byte[] body) {
        var form = Form.of(body);
        if (form.field("end").equals("yes")) {
            return pages.page(subscribe.settleTheEnd(token), wished, FollowComposer::over);
        }
        var known = subscribe.toSettle(token);
        if (known.isEmpty()) {
            return pages.page(known, wished, FollowComposer::over);
        }
        var wishes = known.get().subscription().wishes();
        var given = Wished.of(form, wishes.language());
        var how = given.how(wishes.zone());
        if (how.isEmpty()) {
            var words = OwnPages.in(known.get());
            return Layouts.page(
                    NOT_TAKEN,
                    words.settle(known.get(), given, null, words.words().wrongHours()));
        }
        return pages.page(
                subscribe.settle(token, how.get()),
                wished,
                (words, view) -> words.settled(view, words.words().saved()));
    }
}
