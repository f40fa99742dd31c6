package org.sursis.board.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sursis.board.door.Visitor;
import org.sursis.board.look.Pages;
import org.sursis.board.words.Tongues;
import org.sursis.watch.Refusal;

/** The board and the page of an order. The gate has asked who is there before anything here runs. */
@Path("/")
@PermitAll
class BoardResource {
    private static final String AN_ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final BoardComposer board;
    private final OrderComposer order;
    private final Visitor visitor;
    private final Tongues tongues;
    private final UriInfo address;

    BoardResource(BoardComposer board, OrderComposer order, Visitor visitor, Tongues tongues, UriInfo address) {
        this.board = board;
        this.order = order;
        this.visitor = visitor;
        this.tongues = tongues;
        this.address = address;
    }

    @GET
    @Operation(hidden = true)
    public Response board(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished,
            @QueryParam("standing") String standing,
            @QueryParam("q") String text,
            @QueryParam("removalBefore") String removalBefore,
            @QueryParam("weeks") String weeks,
            @QueryParam("rows") String rows,
            @QueryParam("after") String after) {
        var tongue = tongues.wished(wished);
        var fields = new BoardQuery.Fields(standing, text, removalBefore, weeks, rows, after);
        var asked = BoardQuery.of(fields, tongue.race());
        if (!asked.faults().isEmpty()) {
            var lines = asked.faults().stream().distinct().toArray(String[]::new);
            return Pages.plain(422, tongue, tongue.board().refused(), lines);
        }
        return Pages.scripted(
                200, Layouts.board(board.page(visitor.actor(), asked.query(), tongue, visitor.signedIn())));
    }

    @GET
    @Path("orders/{id}")
    @Operation(hidden = true)
    public Response order(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished,
            @PathParam("id") String id,
            @QueryParam("history") String after,
            @QueryParam("removal") String removal,
            @QueryParam("filing") String filing,
            @QueryParam("days") String days) {
        var tongue = tongues.wished(wished);
        if (!id.matches(AN_ID)) {
            return Pages.notFound(tongue);
        }
        var page = order.page(
                visitor.actor(),
                UUID.fromString(id),
                after,
                WhatIf.of(removal, filing, days, tongue.race()),
                tongue,
                visitor.signedIn());
        var form = address.getQueryParameters().getFirst("stored");
        var stored = order.stored(visitor.actor(), UUID.fromString(id), form, tongue);
        var layout = Layouts.order(page, stored);
        return stored == null ? Pages.withForms(200, layout) : Pages.scripted(200, layout);
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, HttpHeaders headers) {
        return Pages.refused(tongues.wished(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), refusal);
    }
}
