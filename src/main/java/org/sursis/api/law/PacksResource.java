package org.sursis.api.law;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Roles;
import org.sursis.watch.Law;
import org.sursis.watch.Refusal;

/** The rule packs. */
@Path("/api/v1/packs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Law",
        description =
                "What the service believes the law to be. It states arithmetic and sources, and gives no legal advice.")
class PacksResource {
    private final Exchange exchange;
    private final Law law;

    PacksResource(Exchange exchange, Law law) {
        this.exchange = exchange;
        this.law = law;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listPacks", summary = "Every rule pack")
    @APIResponseSchema(PackList.class)
    public Response list() {
        exchange.query().end();
        return exchange.list(law.book().packs().stream().map(PackLine::of).toList());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "showPack", summary = "One rule pack, with every rule, text and source")
    @APIResponseSchema(PackBody.class)
    public Response show(@PathParam("id") String id) {
        return exchange.show(law.book().pack(id).map(PackBody::of).orElseThrow(() -> Refusal.notFound("pack")));
    }

    /** The list, as answers show it. */
    @Schema(name = "PackList")
    record PackList(List<PackLine> items, String next) {}
}
