package org.sursis.api.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.order.OrderBody.StayBody;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Faults;
import org.sursis.api.wire.Roles;
import org.sursis.api.wire.Sheet;
import org.sursis.api.wire.StrictJson;
import org.sursis.docket.RemovalOrder;
import org.sursis.watch.ChangeOrder;
import org.sursis.watch.ReadCase;
import org.sursis.watch.Refusal;

/** What keeps a removal from being carried out. It quiets alerts, so counsel alone may say it. */
@Path("/api/v1/removal-orders/{id}/stay")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stay", description = "What keeps the removal from being carried out.")
class StayResource {
    private final Exchange exchange;
    private final ReadCase cases;
    private final ChangeOrder change;

    StayResource(Exchange exchange, ReadCase cases, ChangeOrder change) {
        this.exchange = exchange;
        this.cases = cases;
        this.change = change;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "showStay", summary = "The stay as it stands; 404 when none is recorded")
    @APIResponseSchema(StayBody.class)
    public Response show(@PathParam("id") UUID id) {
        var order = order(id);
        if (order.stay() == null) {
            throw Refusal.notFound("stay");
        }
        return exchange.show(StayBody.of(order.stay()), order.revision());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COUNSEL)
    @Operation(operationId = "setStay", summary = "Record a stay")
    @APIResponseSchema(value = StayBody.class, responseCode = "200")
    public Response set(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StayForm.class)))
                    byte[] body) {
        var expected = exchange.guard(order(id).revision());
        var faults = new Faults();
        var form = StayForm.read(Sheet.of(StrictJson.read(body), faults));
        faults.refuseIfAny();
        var order = Part.of(
                        "/stay", "", () -> change.setStay(exchange.actor(), id, expected, form.authority, form.until))
                .file()
                .order();
        return exchange.changed(StayBody.of(order.stay()), order.revision());
    }

    @DELETE
    @RolesAllowed(Roles.COUNSEL)
    @Operation(operationId = "liftStay", summary = "The stay is over; the watch goes on as before")
    @APIResponse(responseCode = "204", description = "lifted; the ETag is the order's")
    public Response lift(@PathParam("id") UUID id) {
        var expected = exchange.guard(order(id).revision());
        var order = Part.of("/stay", "", () -> change.liftStay(exchange.actor(), id, expected))
                .file()
                .order();
        return exchange.done(order.revision());
    }

    private RemovalOrder order(UUID id) {
        return cases.order(exchange.actor(), id).file().order();
    }

    /** A stay, as a request says it. */
    @Schema(name = "NewStay")
    record StayForm(
            @Schema(
                    description = "the court, decision or rule that grants it",
                    required = true,
                    maxLength = 200,
                    examples = "Federal Court, IMM-1234-26")
            String authority,

            @Schema(description = "the day on which it ends; absent when it has no end")
            LocalDate until) {

        static StayForm read(Sheet sheet) {
            var form = new StayForm(sheet.need("authority").line("authority"), sheet.date("until"));
            sheet.end();
            return form;
        }
    }
}
