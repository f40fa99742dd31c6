package org.sursis.board.oidc;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sursis.board.door.Doorway;
import org.sursis.board.door.TooMany;
import org.sursis.board.door.Wire;
import org.sursis.board.door.WithoutKey;
import org.sursis.board.look.Pages;
import org.sursis.board.words.Tongue;
import org.sursis.board.words.Tongues;

/**
 * In by way of the provider. Opening the first address only leads there; the second is opened by the browser that the provider sends
 * back, which shows by its cookie that it set out from here, so that a link to it is of use to nobody.
 */
@Path("/")
@PermitAll
@WithoutKey
class OidcResource {
    private final Desk desk;
    private final TripCookie cookie;
    private final Doorway doorway;
    private final CurrentVertxRequest current;
    private final Tongues tongues;

    OidcResource(Desk desk, TripCookie cookie, Doorway doorway, CurrentVertxRequest current, Tongues tongues) {
        this.desk = desk;
        this.cookie = cookie;
        this.doorway = doorway;
        this.current = current;
        this.tongues = tongues;
    }

    @GET
    @Path("sign-in/oidc")
    @Operation(hidden = true)
    public Response setOut(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished) {
        var tongue = tongues.wished(wished);
        if (desk.provider().isEmpty()) {
            return Pages.notFound(tongue);
        }
        if (!desk.allows(new Wire(request()).source())) {
            return TooMany.page(tongue);
        }
        var trip = desk.newTrip();
        return desk.provider()
                .get()
                .way(trip, tongue.language())
                .map(way -> sent(way, trip))
                .orElseGet(() -> refused(tongue, Arrival.Kind.AWAY));
    }

    private Response sent(URI way, Trip trip) {
        return Response.status(303)
                .location(way)
                .header(HttpHeaders.SET_COOKIE, cookie.handedOut(trip.secret()))
                .build();
    }

    @GET
    @Path("sign-in/oidc/return")
    @Operation(hidden = true)
    public Response comeBack(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished, @Context UriInfo uri) {
        var tongue = tongues.wished(wished);
        if (desk.provider().isEmpty()) {
            return Pages.notFound(tongue);
        }
        if (!desk.allows(new Wire(request()).source())) {
            return TooMany.page(tongue);
        }
        // One way back for each way there, however it ended.
        return Response.fromResponse(arrived(tongue, Map.copyOf(uri.getQueryParameters())))
                .header(HttpHeaders.SET_COOKIE, cookie.takenBack())
                .build();
    }

    private Response arrived(Tongue tongue, Map<String, List<String>> answer) {
        var trip = cookie.of(request()).map(Trip::new).orElse(null);
        var arrival = desk.provider().orElseThrow().arrives(trip, answer);
        return arrival.kind() == Arrival.Kind.PROVEN
                ? proven(tongue, arrival.email())
                : refused(tongue, arrival.kind());
    }

    private Response proven(Tongue tongue, String email) {
        var members = desk.members(email);
        return switch (members.size()) {
            case 0 -> refused(tongue, Arrival.Kind.UNVERIFIED);
            case 1 -> doorway.inFromElsewhere(request(), desk.present(members.get(0)), tongue);
            default ->
                Pages.plain(
                        409,
                        tongue,
                        tongue.board().providerSeveral(),
                        tongue.board().providerSeveralWhy());
        };
    }

    private static Response refused(Tongue tongue, Arrival.Kind kind) {
        var words = tongue.board();
        return switch (kind) {
            case PROVEN -> throw new IllegalStateException("who is proven is not refused");
            // The same for a mailbox that is not vouched for and for one that is no member's: neither is told.
            case UNVERIFIED -> Pages.plain(403, tongue, words.providerStranger(), words.providerStrangerWhy());
            case BROKEN_OFF -> Pages.plain(403, tongue, words.providerBroken(), words.providerBrokenWhy());
            case NOT_THEIRS -> Pages.plain(403, tongue, words.providerOther(), words.providerOtherWhy());
            case NOT_BELIEVED -> Pages.plain(403, tongue, words.providerDoubt(), words.providerDoubtWhy());
            case AWAY -> Pages.plain(503, tongue, words.providerAway(), words.providerAwayWhy());
        };
    }

    private HttpServerRequest request() {
        return current.getCurrent().request();
    }
}
