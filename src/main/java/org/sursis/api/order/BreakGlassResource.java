package org.sursis.api.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.sursis.watch.eyes.BreakGlass;

/** One person alone makes effective what waits for a second one. */
@Path("/api/v1/removal-orders/{id}/break-glass")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Removal orders")
class BreakGlassResource {
    private final Exchange exchange;
    private final ReadCase cases;
    private final BreakGlass glass;

    BreakGlassResource(Exchange exchange, ReadCase cases, BreakGlass glass) {
        this.exchange = exchange;
        this.cases = cases;
        this.glass = glass;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COUNSEL)
    @Operation(
            operationId = "breakGlass",
            summary = "Make effective at once what waits for a second person; everybody else is paged, with the reason")
    @APIResponseSchema(value = OrderBody.class, responseCode = "200")
    public Response breakGlass(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = GlassForm.class)))
                    byte[] body) {
        var actor = exchange.actor();
        var expected =
                exchange.guardIfAsked(cases.order(actor, id).file().order().revision());
        var faults = new Faults();
        var form = GlassForm.read(Sheet.of(StrictJson.read(body), faults));
        faults.refuseIfAny();
        return exchange.once(body, () -> {
            var order = OrderBody.of(glass.breakGlass(actor, id, expected, form.reason));
            return Exchange.answer(200, order, order.revision());
        });
    }

    /** Why it cannot wait, as a request says it. */
    @Schema(name = "NewBrokenGlass")
    record GlassForm(
            @Schema(description = "in words; everybody who is paged reads it", required = true, maxLength = 200)
            String reason) {

        static GlassForm read(Sheet sheet) {
            var form = new GlassForm(sheet.need("reason").line("reason"));
            sheet.end();
            return form;
        }
    }
}
