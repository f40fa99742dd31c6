package org.sursis.api.house;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.sursis.watch.Outcome;
import org.sursis.watch.webhooks.KeepWebhooks;
import org.sursis.watch.webhooks.TryWebhook;
import org.sursis.watch.webhooks.Webhook;

/** Systems of the caller's own organization that are told of every alert. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Webhooks",
        description =
                "Systems of the caller's organization that are told of every alert, signed as Standard Webhooks describes it.")
class WebhooksResource {
    private final Exchange exchange;
    private final KeepWebhooks webhooks;
    private final TryWebhook tries;

    WebhooksResource(Exchange exchange, KeepWebhooks webhooks, TryWebhook tries) {
        this.exchange = exchange;
        this.webhooks = webhooks;
        this.tries = tries;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "listWebhooks", summary = "Webhooks, oldest first; without their secrets")
    @APIResponseSchema(WebhookList.class)
    public Response list() {
        return exchange.list(webhooks.all(exchange.actor()).stream()
                .map(webhook -> WebhookBody.of(webhook, null))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "makeWebhook",
            summary = "Have a system told of every alert from now on; its secret is shown this once",
            description =
                    "It gets a POST with ids and codes for each review that raised something, and takes it by answering 2xx. A repeat with"
                            + " the same Idempotency-Key answers without the secret.")
    @APIResponseSchema(value = WebhookBody.class, responseCode = "201")
    public Response make(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WebhookForm.class)))
                    byte[] body) {
        var faults = new Faults();
        var form = WebhookForm.read(Sheet.of(StrictJson.read(body), faults));
        faults.refuseIfAny();
        return exchange.onceWithSecret(body, () -> {
            var made = webhooks.make(exchange.actor(), form.url);
            var kept = WebhookBody.of(made.webhook(), null);
            return new Exchange.Secretly(
                    Exchange.created("/api/v1/webhooks/" + kept.id(), kept, null),
                    WebhookBody.of(made.webhook(), made.secret()));
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "showWebhook", summary = "One webhook, and how it takes what it is given")
    @APIResponseSchema(WebhookBody.class)
    public Response show(@PathParam("id") UUID id) {
        return exchange.show(WebhookBody.of(webhooks.one(exchange.actor(), id), null));
    }

    @POST
    @Path("{id}/secret")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changeWebhookSecret",
            summary = "Give it another secret, shown this once",
            description =
                    "For a day the one before signs beside it, so that the other side can change over in its own time.")
    @APIResponseSchema(WebhookBody.class)
    public Response rotate(@PathParam("id") UUID id, byte[] body) {
        Sheet.expectNothing(body);
        return exchange.onceWithSecret(body, () -> {
            var made = webhooks.rotate(exchange.actor(), id);
            return new Exchange.Secretly(
                    Exchange.answer(200, WebhookBody.of(made.webhook(), null)),
                    WebhookBody.of(made.webhook(), made.secret()));
        });
    }

    @POST
    @Path("{id}/test")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "tryWebhook", summary = "Send it something to try it, at once")
    @APIResponseSchema(TriedBody.class)
    public Response test(@PathParam("id") UUID id, byte[] body) {
        Sheet.expectNothing(body);
        var outcome = tries.once(exchange.actor(), id);
        return exchange.show(new TriedBody(outcome instanceof Outcome.Accepted, outcome.because()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "removeWebhook", summary = "Remove it, at once")
    @APIResponse(responseCode = "204", description = "it is told nothing any more")
    public Response remove(@PathParam("id") UUID id) {
        webhooks.remove(exchange.actor(), id);
        return Response.noContent().build();
    }

    /** A webhook, as a request asks for it. */
    @Schema(name = "NewWebhook")
    record WebhookForm(
            @Schema(
                    implementation = String.class,
                    description = "https://…, at port 443 or 8443 of a public address",
                    required = true,
                    maxLength = 2000)
            URI url) {

        static WebhookForm read(Sheet sheet) {
            var form = new WebhookForm(
                    sheet.need("url").parsed("url", WebhookForm::uri, "must be an address such as https://…"));
            sheet.end();
            return form;
        }

        private static Optional<URI> uri(String text) {
            try {
                return Optional.of(new URI(text).parseServerAuthority()).filter(uri -> uri.getHost() != null);
            } catch (URISyntaxException noAddress) {
                return Optional.empty();
            }
        }
    }

    /** A webhook, as answers show it. */
    @Schema(name = "Webhook")
    record WebhookBody(
            UUID id,
            String url,
            Instant createdAt,

            @Schema(description = "since when it has taken nothing that it was given; null while it takes all")
            Instant failingSince,

            @Schema(description = "until when the secret before signs beside the one that holds; null where none does")
            Instant oldSecretUntil,

            @Schema(
                    description =
                            "shown once, in the first answer to the request that made it: what is sent is signed with it")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String secret) {

        static WebhookBody of(Webhook webhook, String secret) {
            return new WebhookBody(
                    webhook.id(),
                    webhook.url().toString(),
                    webhook.createdAt(),
                    webhook.failingSince(),
                    webhook.oldUntil(),
                    secret);
        }

        @Override
        public String toString() {
            return "WebhookBody[" + id + "]";
        }
    }

    /** What came of a try. */
    @Schema(name = "WebhookTried")
    record TriedBody(
            @Schema(description = "true when it answered 2xx")
            boolean taken,

            @Schema(description = "its status, or why there was none")
            String because) {}

    /** The list, as answers show it. */
    @Schema(name = "WebhookList")
    record WebhookList(List<WebhookBody> items, String next) {}
}
