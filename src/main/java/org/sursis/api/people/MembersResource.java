package org.sursis.api.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Faults;
import org.sursis.api.wire.Json;
import org.sursis.api.wire.MergePatch;
import org.sursis.api.wire.Roles;
import org.sursis.api.wire.Sheet;
import org.sursis.api.wire.StrictJson;
import org.sursis.watch.members.KeepMembers;

/** The people of the caller's organization. */
@Path("/api/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members", description = "The people of the caller's organization.")
class MembersResource {
    private final Exchange exchange;
    private final KeepMembers members;

    MembersResource(Exchange exchange, KeepMembers members) {
        this.exchange = exchange;
        this.members = members;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listMembers", summary = "Those who are members, in the order in which they came")
    @APIResponseSchema(MemberList.class)
    public Response list() {
        var page = exchange.query("cursor", "limit").page();
        return exchange.page(members.all(exchange.actor(), page), MemberBody::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "addMember",
            summary = "Take somebody in, who then may sign in with a link sent to the address")
    @APIResponseSchema(value = MemberBody.class, responseCode = "201")
    public Response add(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MemberForm.class)))
                    byte[] body) {
        var faults = new Faults();
        var form = MemberForm.read(Sheet.of(StrictJson.read(body), faults));
        faults.refuseIfAny();
        return exchange.once(body, () -> {
            var member = MemberBody.of(members.add(exchange.actor(), form.profile()));
            return Exchange.created("/api/v1/members/" + member.id(), member, member.revision());
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "showMember", summary = "One person, also one whose membership ended")
    @APIResponseSchema(MemberBody.class)
    public Response show(@PathParam("id") UUID id) {
        var member = MemberBody.of(members.one(exchange.actor(), id));
        return exchange.show(member, member.revision());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "changeMember", summary = "Change who somebody is or what they may do (merge patch)")
    @APIResponseSchema(value = MemberBody.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MemberForm.class)))
                    byte[] body) {
        var actor = exchange.actor();
        var known = MemberBody.of(members.one(actor, id));
        exchange.guard(known.revision());
        ObjectNode tree = Json.tree(known);
        tree.retain("name", "email", "role", "language");
        var faults = new Faults();
        var form = MemberForm.read(Sheet.of(MergePatch.apply(tree, StrictJson.read(body)), faults));
        faults.refuseIfAny();
        var changed = MemberBody.of(members.change(actor, id, known.revision(), form.profile()));
        return exchange.changed(changed, changed.revision());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "endMember",
            summary = "End a membership, at once; the person stays in the history",
            description = "Refused where nobody else, neither a member nor a key, administers the organization.")
    @APIResponse(responseCode = "204", description = "this person's sessions open nothing any more")
    public Response end(@PathParam("id") UUID id) {
        var actor = exchange.actor();
        var revision = exchange.guard(members.one(actor, id).revision());
        return exchange.done(members.end(actor, id, revision).revision());
    }

    /** The list, as answers show it. */
    @Schema(name = "MemberList")
    record MemberList(List<MemberBody> items, String next) {}
}
