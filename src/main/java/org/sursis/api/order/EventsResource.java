package org.sursis.api.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Faults;
import org.sursis.api.wire.Roles;
import org.sursis.api.wire.Sheet;
import org.sursis.api.wire.StrictJson;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Event;
import org.sursis.watch.ReadCase;
import org.sursis.watch.RecordEvent;
import org.sursis.watch.Refusal;

/** What happened to an order. The ETag of all of it is the order's. */
@Path("/api/v1/removal-orders/{id}/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events and deadlines", description = "What happened to an order, and the deadlines that follow.")
class EventsResource {
    private final Exchange exchange;
    private final ReadCase cases;
    private final RecordEvent events;

    EventsResource(Exchange exchange, ReadCase cases, RecordEvent events) {
        this.exchange = exchange;
        this.cases = cases;
        this.events = events;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listEvents", summary = "What happened to an order, as it happened")
    @APIResponseSchema(EventList.class)
    public Response list(@PathParam("id") UUID id) {
        var file = file(id);
        return exchange.show(EventList.of(file), file.order().revision());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.STAFF)
    @Operation(
            operationId = "recordEvent",
            summary = "Record what happened; the deadlines that follow are computed and told of")
    @APIResponseSchema(value = EventBody.class, responseCode = "201")
    public Response add(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EventForm.class)))
                    byte[] body) {
        var actor = exchange.actor();
        var expected = exchange.guardIfAsked(file(id).order().revision());
        var faults = new Faults();
        var form = EventForm.read(Sheet.of(StrictJson.read(body), faults));
        faults.refuseIfAny();
        return exchange.once(body, () -> {
            var what = form.happened(UUID.randomUUID());
            var now = events.record(actor, id, expected, what).file();
            return Exchange.created(
                    "/api/v1/removal-orders/" + id + "/events/" + what.id(),
                    EventBody.of(in(now, what.id())),
                    now.order().revision());
        });
    }

    @GET
    @Path("{event}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "showEvent", summary = "One thing that happened to an order")
    @APIResponseSchema(EventBody.class)
    public Response show(@PathParam("id") UUID id, @PathParam("event") UUID event) {
        var file = file(id);
        return exchange.show(EventBody.of(in(file, event)), file.order().revision());
    }

    @DELETE
    @Path("{event}")
    @RolesAllowed(Roles.STAFF)
    @Operation(
            operationId = "takeEventBack",
            summary = "Take back what was recorded in error; the history keeps it, and the deadlines are computed anew")
    @APIResponse(responseCode = "204", description = "taken back; the ETag is the order's")
    public Response takeBack(@PathParam("id") UUID id, @PathParam("event") UUID event) {
        var expected = exchange.guard(file(id).order().revision());
        var now = events.takeBack(exchange.actor(), id, expected, event).file();
        return exchange.done(now.order().revision());
    }

    private CaseFile file(UUID id) {
        return cases.order(exchange.actor(), id).file();
    }

    private static Event in(CaseFile file, UUID event) {
        return file.events().stream()
                .filter(e -> e.id().equals(event))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("event"));
    }

    /** The list, as answers show it. */
    @Schema(name = "OrderEventList")
    record EventList(List<EventBody> items, String next) {

        static EventList of(CaseFile file) {
            return new EventList(file.events().stream().map(EventBody::of).toList(), null);
        }
    }
}
