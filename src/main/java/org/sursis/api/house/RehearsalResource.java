package org.sursis.api.house;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
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
import org.sursis.watch.Refusal;
import org.sursis.watch.Rehearse;

/** The clock that moves only when told. */
@Path("/api/v1/rehearsal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rehearsal", description = "A clock that moves only when told, for trying a policy on last year's cases.")
class RehearsalResource {
    private final Exchange exchange;
    private final Rehearse rehearse;

    RehearsalResource(Exchange exchange, Rehearse rehearse) {
        this.exchange = exchange;
        this.rehearse = rehearse;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "showRehearsal",
            summary = "Where the rehearsal's clock stands; 404 when the service runs in real time")
    @APIResponseSchema(RehearsalBody.class)
    public Response show() {
        return exchange.show(RehearsalBody.of(state()));
    }

    @POST
    @Path("advance")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "advance",
            summary = "Move the clock, carrying out everything that falls due on the way",
            description =
                    "A repeat with the same Idempotency-Key does not move the clock again and shows where it stands.")
    @APIResponseSchema(value = RehearsalBody.class, responseCode = "200")
    public Response advance(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AdvanceForm.class),
                                            examples = @ExampleObject(name = "By a day", value = "{\"by\": \"P1D\"}")))
                    byte[] body) {
        var before = state();
        var faults = new Faults();
        var form = AdvanceForm.read(Sheet.of(StrictJson.read(body), faults), before.now());
        faults.refuseIfAny();
        // What falls due on the way has transactions of its own, so only the beginning of the move is recorded.
        var fresh = new AtomicBoolean();
        var repeated = exchange.once(body, () -> {
            fresh.set(true);
            return Exchange.answer(200, RehearsalBody.of(before));
        });
        if (fresh.get()) {
            return exchange.show(
                    RehearsalBody.of(form.to == null ? rehearse.advanceBy(form.by) : rehearse.advanceTo(form.to)));
        }
        return Response.fromResponse(repeated)
                .entity(exchange.show(RehearsalBody.of(state())).getEntity())
                .build();
    }

    private Rehearse.State state() {
        return rehearse.state().orElseThrow(() -> Refusal.notFound("rehearsal"));
    }

    /** How far to move, as a request says it. */
    @Schema(name = "Advance", description = "Either to an instant or by a period.")
    record AdvanceForm(
            @Schema(examples = "2026-11-27T00:00:00-05:00") Instant to,

            @Schema(description = "years, months, weeks and days; or hours, minutes and seconds", examples = "P1D")
            String by) {

        /** Twice as far as a removal may lie ahead; farther would only keep the machine busy. */
        private static final Duration FARTHEST = Duration.ofDays(3_660);
        /** Up to nine years, and up to eleven in hours. */
        private static final Pattern PERIOD = Pattern.compile(
                "P(?=[0-9])([0-9]Y)?([0-9]{1,2}M)?([0-9]{1,2}W)?([0-9]{1,3}D)?|PT(?=[0-9])([0-9]{1,5}H)?([0-9]{1,6}M)?([0-9]{1,6}S)?");

        static AdvanceForm read(Sheet sheet, Instant now) {
            var form = new AdvanceForm(
                    sheet.timestamp("to"),
                    sheet.shaped("by", by -> PERIOD.matcher(by).matches(), "must be a period such as P1D or PT6H"));
            if (form.to != null && form.to.isAfter(now.plus(FARTHEST))) {
                sheet.refuse("to", "must not be more than ten years ahead");
            }
            if (sheet.has("to") == sheet.has("by")) {
                sheet.refuse("to", "is needed, or by, and not both");
            }
            sheet.end();
            return form;
        }
    }

    /** Where the clock stands. */
    @Schema(name = "Rehearsal")
    record RehearsalBody(
            Instant start,
            Instant now,

            @Schema(description = "null when nothing is to come")
            Instant nextEventAt) {

        static RehearsalBody of(Rehearse.State state) {
            return new RehearsalBody(state.start(), state.now(), state.nextEventAt());
        }
    }
}
