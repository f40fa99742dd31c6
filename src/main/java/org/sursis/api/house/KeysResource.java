package org.sursis.api.house;

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
import java.time.Instant;
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
import org.sursis.watch.Administer;
import org.sursis.watch.Role;

/** The keys of the caller's own organization. */
@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys", description = "The API keys of the caller's organization.")
class KeysResource {
    private final Exchange exchange;
    private final Administer administer;

    KeysResource(Exchange exchange, Administer administer) {
        this.exchange = exchange;
        this.administer = administer;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "listKeys", summary = "Keys, newest first")
    @APIResponseSchema(KeyList.class)
    public Response list() {
        return exchange.list(
                administer.keys(exchange.actor()).stream().map(KeyBody::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "issueKey",
            summary = "Make a key; its secret is shown this once",
            description = "The secret is not kept, so a repeat with the same Idempotency-Key answers without it.")
    @APIResponseSchema(value = KeyBody.class, responseCode = "201")
    public Response issue(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = KeyForm.class)))
                    byte[] body) {
        var faults = new Faults();
        var form = KeyForm.read(Sheet.of(StrictJson.read(body), faults));
        faults.refuseIfAny();
        return exchange.onceWithSecret(body, () -> {
            var key = KeyBody.of(administer.issue(exchange.actor(), form.name, form.role, form.expiresAt));
            return new Exchange.Secretly(Exchange.created("/api/v1/keys/" + key.id(), key.withoutSecret(), null), key);
        });
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "revokeKey", summary = "End a key, at once")
    @APIResponse(responseCode = "204", description = "it opens nothing any more")
    public Response revoke(@PathParam("id") UUID id) {
        administer.revoke(exchange.actor(), id);
        return Response.noContent().build();
    }

    /** A key, as a request asks for it. */
    @Schema(name = "NewKey")
    record KeyForm(
            @Schema(description = "whose it is; the name that the history shows", required = true, maxLength = 200)
            String name,

            @Schema(
                    implementation = String.class,
                    enumeration = {"admin", "counsel", "staff", "viewer"},
                    required = true)
            Role role,

            @Schema(description = "absent when it does not run out")
            Instant expiresAt) {

        static KeyForm read(Sheet sheet) {
            var form = new KeyForm(
                    sheet.need("name").line("name"),
                    sheet.need("role").parsed("role", Role::of, "must be admin, counsel, staff or viewer"),
                    sheet.timestamp("expiresAt"));
            sheet.end();
            return form;
        }
    }

    /** The list, as answers show it. */
    @Schema(name = "KeyList")
    record KeyList(List<KeyBody> items, String next) {}
}
