package org.sursis.api.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.MergePatch;
import org.sursis.api.wire.Roles;

/** One filing at an address of its own. */
@Path("/api/v1/filings/{filing}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Filings")
class FilingResource {
    private final FilingDesk desk;

    FilingResource(FilingDesk desk) {
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "showFiling", summary = "One filing")
    @APIResponseSchema(FilingBody.class)
    public Response show(@PathParam("filing") UUID filing) {
        return desk.show(filing);
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.STAFF)
    @Operation(
            operationId = "changeFiling",
            summary = "Change a filing (merge patch): started, filed, complete, abandoned")
    @APIResponseSchema(value = FilingBody.class, responseCode = "200")
    public Response change(
            @PathParam("filing") UUID filing,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FilingForm.class)))
                    byte[] body) {
        return desk.change(filing, body);
    }
}
