package org.sursis.board.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sursis.board.door.Visitor;
import org.sursis.board.look.Pages;
import org.sursis.board.words.Tongues;
import org.sursis.watch.Refusal;

/** Moves a rehearsal's clock from the board; the page is shown again when all that fell due is done. */
@Path("/rehearsal")
@PermitAll
class RehearsalButtons {
    private final RehearsalDesk desk;
    private final Visitor visitor;
    private final Tongues tongues;

    RehearsalButtons(RehearsalDesk desk, Visitor visitor, Tongues tongues) {
        this.desk = desk;
        this.visitor = visitor;
        this.tongues = tongues;
    }

    @POST
    @Path("next")
    @Operation(hidden = true)
    public Response next() {
        desk.toNext(visitor.actor());
        return Pages.seeOther("/");
    }

    @POST
    @Path("day")
    @Operation(hidden = true)
    public Response day() {
        desk.dayOn(visitor.actor());
        return Pages.seeOther("/");
    }

    @POST
    @Path("end")
    @Operation(hidden = true)
    public Response end() {
        desk.toEnd(visitor.actor());
        return Pages.seeOther("/");
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, HttpHeaders headers) {
        return Pages.refused(tongues.wished(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), refusal);
    }
}
