package org.sursis.api.house;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.sursis.api.wire.Json;
import org.sursis.api.wire.MergePatch;
import org.sursis.api.wire.Roles;
import org.sursis.api.wire.Sheet;
import org.sursis.api.wire.StrictJson;
import org.sursis.watch.Administer;

/** The clinics and firms. Which of them a caller may see is the scene's to say. */
@Path("/api/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations", description = "The clinics and firms; the walls between tenants.")
class OrganizationsResource {
    private final Exchange exchange;
    private final Administer administer;

    OrganizationsResource(Exchange exchange, Administer administer) {
        this.exchange = exchange;
        this.administer = administer;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "listOrganizations", summary = "The organizations that the caller may see")
    @APIResponseSchema(OrganizationList.class)
    public Response list() {
        return exchange.list(administer.organizations(exchange.actor()).stream()
                .map(OrganizationBody::of)
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "foundOrganization",
            summary = "Found an organization; its administrator's key is shown this once",
            description = "The secret is not kept, so a repeat with the same Idempotency-Key answers without it.")
    @APIResponseSchema(value = OrganizationBody.class, responseCode = "201")
    public Response found(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OrganizationForm.class)))
                    byte[] body) {
        var faults = new Faults();
        var form = OrganizationForm.founding(Sheet.of(StrictJson.read(body), faults));
        faults.refuseIfAny();
        return exchange.onceEverywhereWithSecret(body, () -> {
            var founded = administer.found(exchange.actor(), form.name(), form.person());
            var organization = founded.organization();
            var key = KeyBody.of(founded.adminKey());
            var kept = OrganizationBody.founded(organization, key.withoutSecret());
            return new Exchange.Secretly(
                    Exchange.created("/api/v1/organizations/" + organization.id(), kept, organization.revision()),
                    OrganizationBody.founded(organization, key));
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "showOrganization", summary = "One organization")
    @APIResponseSchema(OrganizationBody.class)
    public Response show(@PathParam("id") UUID id) {
        var organization = OrganizationBody.of(administer.organization(exchange.actor(), id));
        return exchange.show(organization, organization.revision());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "changeOrganization", summary = "Change an organization (merge patch)")
    @APIResponseSchema(value = OrganizationBody.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OrganizationForm.class)))
                    byte[] body) {
        var actor = exchange.actor();
        var known = OrganizationBody.of(administer.organization(actor, id));
        exchange.guard(known.revision());
        ObjectNode tree = Json.tree(known);
        tree.retain("name", "operator", "morning", "quietHours", "subscribersSee");
        var faults = new Faults();
        var form = OrganizationForm.changing(Sheet.of(MergePatch.apply(tree, StrictJson.read(body)), faults));
        faults.refuseIfAny();
        var changed = OrganizationBody.of(administer.change(actor, id, known.revision(), form.settings()));
        return exchange.changed(changed, changed.revision());
    }

    /** The list, as answers show it. */
    @Schema(name = "OrganizationList")
    record OrganizationList(List<OrganizationBody> items, String next) {}
}
