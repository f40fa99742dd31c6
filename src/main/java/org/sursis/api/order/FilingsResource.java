package org.sursis.api.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Faults;
import org.sursis.api.wire.MergePatch;
import org.sursis.api.wire.Roles;
import org.sursis.api.wire.Sheet;
import org.sursis.api.wire.StrictJson;
import org.sursis.watch.ChangeOrder;
import org.sursis.watch.Law;
import org.sursis.watch.ReadCase;
import org.sursis.watch.Refusal;

/** The filings of an order. */
@Path("/api/v1/removal-orders/{id}/filings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Filings", description = "What must be complete before the removal.")
class FilingsResource {
    /** Where scenes see a filing that was sent alone. */
    private static final String ANY_FILING = "/filings/[0-9]+";

    private final Exchange exchange;
    private final ReadCase cases;
    private final ChangeOrder change;
    private final FilingDesk desk;
    private final Law law;

    FilingsResource(Exchange exchange, ReadCase cases, ChangeOrder change, FilingDesk desk, Law law) {
        this.exchange = exchange;
        this.cases = cases;
        this.change = change;
        this.desk = desk;
        this.law = law;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listFilings", summary = "The filings of an order")
    @APIResponseSchema(FilingList.class)
    public Response list(@PathParam("id") UUID id) {
        var file = cases.order(exchange.actor(), id).file();
        return exchange.list(
                file.filings().stream().map(f -> FilingBody.of(id, f)).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.STAFF)
    @Operation(operationId = "addFiling", summary = "Add a filing")
    @APIResponseSchema(value = FilingBody.class, responseCode = "201")
    public Response add(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FilingForm.class)))
                    byte[] body) {
        var actor = exchange.actor();
        var order = cases.order(actor, id).file().order();
        var faults = new Faults();
        var today = Today.of(order.removal().current(), order.particulars().jurisdiction(), cases::today);
        var filing = FilingForm.read(
                Sheet.of(StrictJson.read(body), faults), today, law.book().calendarIds()::contains);
        faults.refuseIfAny();
        return exchange.once(
                body,
                () -> Part.of(ANY_FILING, "", () -> {
                    var added = filing.filing(UUID.randomUUID(), 1);
                    change.addFiling(actor, id, added);
                    return Exchange.created(
                            "/api/v1/filings/" + added.id(), FilingBody.of(id, added), added.revision());
                }));
    }

    @GET
    @Path("{filing}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "showFilingOfOrder", summary = "One filing of an order")
    @APIResponseSchema(FilingBody.class)
    public Response show(@PathParam("id") UUID id, @PathParam("filing") UUID filing) {
        return desk.show(belonging(id, filing));
    }

    @PATCH
    @Path("{filing}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.STAFF)
    @Operation(operationId = "changeFilingOfOrder", summary = "Change a filing of an order (merge patch)")
    @APIResponseSchema(value = FilingBody.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("filing") UUID filing,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FilingForm.class)))
                    byte[] body) {
        return desk.change(belonging(id, filing), body);
    }

    private UUID belonging(UUID order, UUID filing) {
        if (!cases.byFiling(exchange.actor(), filing).file().order().id().equals(order)) {
            throw Refusal.notFound("filing");
        }
        return filing;
    }

    /** The list, as answers show it. */
    @Schema(name = "FilingList")
    record FilingList(List<FilingBody> items, String next) {}
}
