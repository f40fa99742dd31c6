package org.sursis.api.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Faults;
import org.sursis.api.wire.Roles;
import org.sursis.api.wire.Sheet;
import org.sursis.api.wire.StrictJson;
import org.sursis.docket.RemovalOrder;
import org.sursis.watch.ChangeOrder;
import org.sursis.watch.ReadCase;
import org.sursis.watch.Refusal;

/** When an order is to be carried out. */
@Path("/api/v1/removal-orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Removal", description = "When the order is to be carried out, and that this is still so.")
class RemovalResource {
    private final Exchange exchange;
    private final ReadCase cases;
    private final ChangeOrder change;

    RemovalResource(Exchange exchange, ReadCase cases, ChangeOrder change) {
        this.exchange = exchange;
        this.cases = cases;
        this.change = change;
    }

    @GET
    @Path("removal")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "showRemoval", summary = "The removal as it stands; 404 while no date is known")
    @APIResponseSchema(RemovalBody.class)
    public Response show(@PathParam("id") UUID id) {
        var order = order(id);
        if (order.removal().current() == null) {
            throw Refusal.notFound("removal");
        }
        return exchange.show(RemovalBody.of(order.removal()), order.revision());
    }

    @PUT
    @Path("removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.STAFF)
    @Operation(
            operationId = "setRemoval",
            summary = "Set or move the removal",
            description =
                    "An earlier date takes effect at once. A later one needs a reason, and until a second member confirms it the"
                            + " earlier one stays watched.")
    @APIResponseSchema(value = RemovalBody.class, responseCode = "200")
    public Response set(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RemovalForm.class)))
                    byte[] body) {
        var expected = exchange.guard(order(id).revision());
        var faults = new Faults();
        var form = RemovalForm.read(Sheet.of(StrictJson.read(body), faults), cases::today);
        faults.refuseIfAny();
        var order = Part.of("/removal", "", () -> change.setRemoval(exchange.actor(), id, expected, form.removal()))
                .file()
                .order();
        return exchange.changed(RemovalBody.of(order.removal()), order.revision());
    }

    @POST
    @Path("removal/confirmation")
    @RolesAllowed(Roles.STAFF)
    @Operation(operationId = "confirmRemoval", summary = "Somebody looked, and the date still stands")
    @APIResponseSchema(value = RemovalBody.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id, byte[] body) {
        return confirmed(id, body);
    }

    @POST
    @Path("confirmation")
    @RolesAllowed(Roles.STAFF)
    @Operation(operationId = "confirmRemovalOfOrder", summary = "The same, at the order's own address")
    @APIResponseSchema(value = RemovalBody.class, responseCode = "200")
    public Response confirmOfOrder(@PathParam("id") UUID id, byte[] body) {
        return confirmed(id, body);
    }

    private Response confirmed(UUID id, byte[] body) {
        var expected = exchange.guardIfAsked(order(id).revision());
        Sheet.expectNothing(body);
        return exchange.once(body, () -> {
            var order =
                    change.confirmRemoval(exchange.actor(), id, expected).file().order();
            return Exchange.answer(200, RemovalBody.of(order.removal()), order.revision());
        });
    }

    private RemovalOrder order(UUID id) {
        return cases.order(exchange.actor(), id).file().order();
    }
}
