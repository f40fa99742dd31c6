package org.sursis.api.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
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
import org.sursis.watch.ReadCase;
import org.sursis.watch.eyes.EndWatch;

/** The end of the watch over an order. */
@Path("/api/v1/removal-orders/{id}/closure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Removal orders")
class ClosureResource {
    private final Exchange exchange;
    private final ReadCase cases;
    private final EndWatch end;

    ClosureResource(Exchange exchange, ReadCase cases, EndWatch end) {
        this.exchange = exchange;
        this.cases = cases;
        this.end = end;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COUNSEL)
    @Operation(
            operationId = "closeOrder",
            summary = "End the watch; nobody is alerted any more, and everybody is told so",
            description =
                    "Where several people may change orders and something is left to lose, the watch goes on until a second one confirms:"
                            + " `closureAsked` shows it. Who is alone ends it at once. For 72 hours DELETE takes it up again.")
    @APIResponseSchema(value = OrderBody.class, responseCode = "200")
    public Response close(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ClosureForm.class)))
                    byte[] body) {
        var actor = exchange.actor();
        var expected =
                exchange.guardIfAsked(cases.order(actor, id).file().order().revision());
        var faults = new Faults();
        var form = ClosureForm.read(Sheet.of(StrictJson.read(body), faults));
        faults.refuseIfAny();
        return exchange.once(
                body,
                () -> Part.of("/closure", "", () -> {
                    var order = OrderBody.of(end.close(actor, id, expected, form.reason, form.note));
                    return Exchange.answer(200, order, order.revision());
                }));
    }

    @POST
    @Path("confirmation")
    @RolesAllowed(Roles.STAFF)
    @Operation(operationId = "confirmClosure", summary = "A second person has seen that the watch is to end; it ends")
    @APIResponseSchema(value = OrderBody.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id, byte[] body) {
        var expected = exchange.guardIfAsked(revision(id));
        Sheet.expectNothing(body);
        return exchange.once(body, () -> {
            var order = OrderBody.of(end.confirm(exchange.actor(), id, expected));
            return Exchange.answer(200, order, order.revision());
        });
    }

    @DELETE
    @RolesAllowed(Roles.STAFF)
    @Operation(
            operationId = "withdrawClosure",
            summary = "Go on watching: the closure is withdrawn, or within 72 hours undone with all that is due")
    @APIResponseSchema(value = OrderBody.class, responseCode = "200")
    public Response takeBack(@PathParam("id") UUID id) {
        var expected = exchange.guard(revision(id));
        var order = OrderBody.of(end.takeBack(exchange.actor(), id, expected));
        return exchange.changed(order, order.revision());
    }

    private int revision(UUID id) {
        return cases.order(exchange.actor(), id).file().order().revision();
    }

    /** Why the watch ends, as a request says it. */
    @Schema(name = "NewClosure")
    record ClosureForm(
            @Schema(description = "a code", required = true, examples = "granted")
            String reason,

            @Schema(maxLength = 2000) String note) {

        static ClosureForm read(Sheet sheet) {
            var form = new ClosureForm(sheet.need("reason").code("reason"), sheet.note("note"));
            sheet.end();
            return form;
        }
    }
}
