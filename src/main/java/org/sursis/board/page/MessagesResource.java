package org.sursis.board.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sursis.board.door.Visitor;
import org.sursis.board.look.Frame;
import org.sursis.board.look.Pages;
import org.sursis.board.words.Phrases;
import org.sursis.board.words.Tongue;
import org.sursis.board.words.Tongues;
import org.sursis.watch.ReadCase;
import org.sursis.watch.Refusal;

/** Messages as their readers see them. */
@Path("/messages")
@PermitAll
class MessagesResource {
    private static final String AN_ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    /** A mail brings its own style and nothing else; it cannot run, send, fetch or frame anything. */
    private static final String LETTER = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    private final MessageComposer messages;
    private final ReadCase cases;
    private final Visitor visitor;
    private final Tongues tongues;

    MessagesResource(MessageComposer messages, ReadCase cases, Visitor visitor, Tongues tongues) {
        this.messages = messages;
        this.cases = cases;
        this.visitor = visitor;
        this.tongues = tongues;
    }

    @GET
    @Operation(hidden = true)
    public Response stretch(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished,
            @QueryParam("order") String order,
            @QueryParam("after") String after) {
        var tongue = tongues.wished(wished);
        if (order != null && !order.matches(AN_ID)) {
            return Pages.notFound(tongue);
        }
        var rows = messages.stretch(
                visitor.actor(), order == null ? null : UUID.fromString(order), after, phrases(tongue));
        var frame = Frame.of(tongue, tongue.rows().messages(), visitor.signedIn());
        return Pages.withForms(200, Layouts.messages(new MessagesPage(frame, rows)));
    }

    @GET
    @Path("{id}/html")
    @Operation(hidden = true)
    public Response html(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished, @PathParam("id") String id) {
        var tongue = tongues.wished(wished);
        if (!id.matches(AN_ID)) {
            return Pages.notFound(tongue);
        }
        return messages.html(visitor.actor(), UUID.fromString(id), phrases(tongue))
                .map(html -> Response.ok(html)
                        .type(Pages.HTML)
                        .header("Content-Security-Policy", LETTER)
                        .build())
                .orElseGet(() -> Pages.notFound(tongue));
    }

    private Phrases phrases(Tongue tongue) {
        return tongue.phrases(ZoneOffset.UTC, cases.now());
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, HttpHeaders headers) {
        return Pages.refused(tongues.wished(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), refusal);
    }
}
