package org.sursis.api.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Faults;
import org.sursis.api.wire.Roles;
import org.sursis.api.wire.Sheet;
import org.sursis.api.wire.StrictJson;
import org.sursis.notice.race.SpokenAssessment;
import org.sursis.watch.AssessOrder;
import org.sursis.watch.Law;
import org.sursis.watch.ReadCase;

/** Whether the filings of an order will be complete in time, and why; and whether they would if something were otherwise. */
@Path("/api/v1/removal-orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Race",
        description = "Whether filings will be complete in time. It states odds and sources, and advises nothing.")
class AssessmentResource {
    private final Exchange exchange;
    private final AssessOrder assess;
    private final ReadCase cases;
    private final SpokenRaces spoken;
    private final Law law;

    AssessmentResource(Exchange exchange, AssessOrder assess, ReadCase cases, SpokenRaces spoken, Law law) {
        this.exchange = exchange;
        this.assess = assess;
        this.cases = cases;
        this.spoken = spoken;
        this.law = law;
    }

    @GET
    @Path("assessment")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "showAssessment",
            summary = "Standing, slack, forecasts and gates as of now, and why; 409 when the watch has ended",
            description = "Sentences come in the language of Accept-Language: en, fr or es.")
    @APIResponseSchema(SpokenAssessment.class)
    public Response show(@PathParam("id") UUID id) {
        return exchange.show(spoken.of(assess.order(exchange.actor(), id)));
    }

    @POST
    @Path("what-if")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "askWhatIf",
            summary = "The assessment beside what it would be with another date, duration or filing; nothing is stored",
            description = "A filing takes the place of the one with its code, whole, or stands beside the others.")
    @APIResponseSchema(value = Compared.class, responseCode = "200")
    public Response whatIf(
            @PathParam("id") UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WhatIfForm.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "A later date",
                                                            value =
                                                                    "{\"removal\": {\"date\": \"2026-12-18\", \"zone\": \"America/Toronto\"}}")))
                    byte[] body) {
        var order = cases.order(exchange.actor(), id).file().order();
        var faults = new Faults();
        var form = WhatIfForm.read(
                Sheet.of(StrictJson.read(body), faults),
                cases::today,
                Today.of(order.removal().current(), order.particulars().jurisdiction(), cases::today),
                law.book().calendarIds()::contains);
        faults.refuseIfAny();
        var compared = assess.whatIf(exchange.actor(), id, form.change());
        return exchange.show(new Compared(spoken.of(compared.now()), spoken.of(compared.then())));
    }

    /** As it is, and as it would be. */
    @Schema(name = "WhatIf")
    record Compared(SpokenAssessment now, SpokenAssessment then) {}
}
