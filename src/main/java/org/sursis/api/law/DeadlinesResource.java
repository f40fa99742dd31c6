package org.sursis.api.law;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.sursis.notice.law.SpokenDeadline;
import org.sursis.watch.Law;

/** Deadlines computed from rules of law. Nothing is stored: the same question has the same answer until a pack changes. */
@Path("/api/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Law")
class DeadlinesResource {
    private final Exchange exchange;
    private final Law law;

    DeadlinesResource(Exchange exchange, Law law) {
        this.exchange = exchange;
        this.law = law;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "computeDeadline",
            summary = "A deadline with every step of its count, and its source",
            description = "The steps, names and caveats come in the language of Accept-Language: en, fr or es."
                    + " Arithmetic and sources, not legal advice.")
    @APIResponseSchema(value = SpokenDeadline.class, responseCode = "200")
    public Response compute(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DeadlineForm.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "Leave and judicial review",
                                                            value =
                                                                    "{\"jurisdiction\": \"ca\", \"rule\": \"ca-aljr-15\", \"trigger\": \"2026-12-15\", \"registry\": \"CA-QC\"}")))
                    byte[] body) {
        var faults = new Faults();
        var form = DeadlineForm.read(Sheet.of(StrictJson.read(body), faults));
        faults.refuseIfAny();
        var book = law.book();
        var deadline = Asked.of(faults, () -> book.deadline(form.question(book)));
        return exchange.show(SpokenDeadline.of(deadline, exchange.language()));
    }
}
