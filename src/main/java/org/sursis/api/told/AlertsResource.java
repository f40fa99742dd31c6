package org.sursis.api.told;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.alert.Answer;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Faults;
import org.sursis.api.wire.Roles;
import org.sursis.api.wire.Sheet;
import org.sursis.api.wire.StrictJson;
import org.sursis.watch.Acknowledge;
import org.sursis.watch.ReadCase;

/** What was said, and what was answered. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts", description = "What was said about orders, and what named persons answered.")
class AlertsResource {
    private final Exchange exchange;
    private final ReadCase cases;
    private final Acknowledge acknowledge;

    AlertsResource(Exchange exchange, ReadCase cases, Acknowledge acknowledge) {
        this.exchange = exchange;
        this.cases = cases;
        this.acknowledge = acknowledge;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listAlerts", summary = "Alerts, newest first")
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = UUID.class),
            description = "only alerts of this order")
    @Parameter(
            name = "open",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Boolean.class),
            description = "true: only those that await an answer; false: only the others")
    @APIResponseSchema(AlertList.class)
    public Response list() {
        var query = exchange.query("order", "open", "cursor", "limit");
        var order = query.id("order");
        var open = query.flag("open");
        return exchange.page(cases.alerts(exchange.actor(), order, open, query.page()), AlertBody::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "showAlert", summary = "One alert")
    @APIResponseSchema(AlertBody.class)
    public Response show(@PathParam("id") UUID id) {
        return exchange.show(AlertBody.of(cases.alert(exchange.actor(), id)));
    }

    @POST
    @Path("{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.STAFF)
    @Operation(
            operationId = "acknowledge",
            summary = "Answer an alert",
            description =
                    "The same answer again by the same person gives the same result while it holds; one that ran out is given anew.")
    @APIResponseSchema(value = AlertBody.class, responseCode = "200")
    public Response acknowledge(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AnswerForm.class)))
                    byte[] body) {
        var actor = exchange.actor();
        cases.alert(actor, id);
        var faults = new Faults();
        var form = AnswerForm.read(Sheet.of(StrictJson.read(body), faults));
        faults.refuseIfAny();
        return exchange.once(
                body, () -> Exchange.answer(200, AlertBody.of(acknowledge.answer(actor, id, form.reply()))));
    }

    /** An answer, as a request says it. */
    @Schema(name = "NewAcknowledgement")
    record AnswerForm(
            @Schema(
                    implementation = String.class,
                    required = true,
                    enumeration = {"have-it", "filed", "date-changed", "not-mine"})
            Answer.Word answer,

            @Schema(maxLength = 2000) String note,

            @Schema(
                    maxLength = 200,
                    description =
                            "reference of what proves it, such as a receipt or court file number; only with filed")
            String proof) {

        Acknowledge.Reply reply() {
            return new Acknowledge.Reply(answer, note, proof);
        }

        static AnswerForm read(Sheet sheet) {
            var form = new AnswerForm(
                    sheet.need("answer")
                            .parsed("answer", Answer.Word::of, "must be have-it, filed, date-changed or not-mine"),
                    sheet.note("note"),
                    sheet.line("proof"));
            if (form.proof != null && form.answer != null && form.answer != Answer.Word.FILED) {
                sheet.refuse("proof", "belongs to filed alone");
            }
            sheet.end();
            return form;
        }
    }

    /** A stretch of the list. */
    @Schema(name = "AlertList")
    record AlertList(List<AlertBody> items, String next) {}
}
