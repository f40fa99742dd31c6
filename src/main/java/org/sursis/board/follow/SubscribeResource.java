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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sursis.board.door.Form;
import org.sursis.board.door.WithoutKey;
import org.sursis.board.words.Tongues;
import org.sursis.docket.Language;
import org.sursis.watch.subscribe.SubscribeByLink;
import org.sursis.watch.subscribe.SubscribeByLink.House;

/** Where anybody asks to be told of what an organization publishes. What comes of it is told at the address only. */
@Path("/s/{organization}")
@PermitAll
@WithoutKey
class SubscribeResource {
    private static final int OK = 200;
    private static final int NOT_OURS = 404;
    private static final int NOT_TAKEN = 422;

    private final SubscribeByLink subscribe;
    private final Tongues tongues;

    SubscribeResource(SubscribeByLink subscribe, Tongues tongues) {
        this.subscribe = subscribe;
        this.tongues = tongues;
    }

    @GET
    @Operation(hidden = true)
    public Response form(
            @PathParam("organization") String organization, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished) {
        var language = language(wished);
        return house(organization)
                .map(house -> page(OK, house, Wished.nothing(language), null, language))
                .orElseGet(() -> unknown(language));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(
            @PathParam("organization") String organization,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished,
            byte[] body) {
        var language = language(wished);
        var house = house(organization);
        return house.isEmpty() ? unknown(language) : ask(house.get(), Wished.of(Form.of(body), language), language);
    }

    private Response ask(House house, Wished given, Language language) {
        var words = FollowComposer.in(language).words();
        var where = given.where();
        if (where.isEmpty()) {
            return page(NOT_TAKEN, house, given, words.wrongAddress(), language);
        }
        var how = given.how(house.zone());
        if (how.isEmpty()) {
            return page(NOT_TAKEN, house, given, words.wrongHours(), language);
        }
        subscribe.ask(house, given.channel(), where.get(), how.get());
        return Layouts.page(OK, FollowComposer.in(language).asked(house));
    }

    private Optional<House> house(String organization) {
        try {
            return subscribe.house(UUID.fromString(organization));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Response page(int status, House house, Wished given, String wrong, Language language) {
        return Layouts.page(status, FollowComposer.in(language).ask(house, given, wrong));
    }

    private Language language(String wished) {
        return tongues.wished(wished).language();
    }

    private static Response unknown(Language language) {
        return Layouts.page(NOT_OURS, FollowComposer.in(language).unknown());
    }
}
