package org.sursis.api.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.alert.Channel;
import org.sursis.alert.Health;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Faults;
import org.sursis.api.wire.Roles;
import org.sursis.api.wire.Sheet;
import org.sursis.api.wire.StrictJson;
import org.sursis.watch.Refusal;
import org.sursis.watch.proof.ProveWay;
import org.sursis.watch.proof.Verification;

/** Proving that a way leads to a person, by a code that is sent there. */
@Path("/api/v1/contacts/{id}/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class VerificationResource {
    private final Exchange exchange;
    private final ProveWay prove;

    VerificationResource(Exchange exchange, ProveWay prove) {
        this.exchange = exchange;
        this.prove = prove;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.STAFF)
    @Operation(
            operationId = "sendVerification",
            summary = "Send a six-digit code over one of a person's ways",
            description =
                    "It holds for 30 minutes and five tries; five a day go to one address. The link in a mail proves it too.")
    @APIResponseSchema(value = VerificationBody.class, responseCode = "201")
    public Response send(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewVerification.class)))
                    byte[] body) {
        prove.seek(exchange.actor(), id);
        var faults = new Faults();
        var form = NewVerification.read(Sheet.of(StrictJson.read(body), faults));
        faults.refuseIfAny();
        return exchange.once(
                body, () -> Exchange.answer(201, VerificationBody.of(prove.send(exchange.actor(), id, form.channel))));
    }

    /** A wrong code must count as a try whatever else is said, so this is not repeated under an {@code Idempotency-Key}. */
    @POST
    @Path("code")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.STAFF)
    @Operation(operationId = "enterVerification", summary = "Enter the code that the person read there")
    @APIResponseSchema(value = ProvenBody.class, responseCode = "200")
    public Response enter(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CodeForm.class)))
                    byte[] body) {
        prove.seek(exchange.actor(), id);
        var faults = new Faults();
        var form = CodeForm.read(Sheet.of(StrictJson.read(body), faults));
        faults.refuseIfAny();
        var entered = prove.enter(exchange.actor(), id, form.code);
        if (!entered.proven()) {
            throw Refusal.of(
                    Refusal.Kind.NOT_ALLOWED,
                    "/code",
                    "is not the one that was sent; it may be tried " + entered.triesLeft() + " times more");
        }
        return exchange.show(new ProvenBody(entered.channel().code(), Health.PROVEN.code()));
    }

    /** Over which way. */
    @Schema(name = "NewVerification")
    record NewVerification(
            @Schema(
                    implementation = String.class,
                    enumeration = {"email", "sms"},
                    required = true)
            Channel channel) {

        static NewVerification read(Sheet sheet) {
            var form = new NewVerification(
                    sheet.need("channel").parsed("channel", NewVerification::channel, "must be email or sms"));
            sheet.end();
            return form;
        }

        private static Optional<Channel> channel(String code) {
            return Optional.ofNullable("email".equals(code) ? Channel.EMAIL : "sms".equals(code) ? Channel.SMS : null);
        }
    }

    /** A code that was sent. */
    @Schema(name = "Verification", description = "A code that was sent; never the code itself.")
    record VerificationBody(
            UUID id,
            String channel,
            Instant sentAt,

            @Schema(description = "until then it can be entered")
            Instant holdsUntil) {

        static VerificationBody of(Verification sent) {
            return new VerificationBody(
                    sent.id(),
                    sent.channel().code(),
                    sent.createdAt(),
                    sent.createdAt().plus(Verification.HOLDS));
        }
    }

    /** The code, as a request says it. */
    @Schema(name = "VerificationCode")
    record CodeForm(
            @Schema(required = true, pattern = "[0-9]{6}", examples = "041735")
            String code) {

        static CodeForm read(Sheet sheet) {
            var form = new CodeForm(sheet.need("code")
                    .parsed(
                            "code",
                            text -> Optional.of(text).filter(t -> t.matches("[0-9]{6}")),
                            "must be six digits"));
            sheet.end();
            return form;
        }
    }

    /** What the code proved. */
    @Schema(name = "ProvenWay")
    record ProvenBody(String channel, String health) {}
}
