package org.sursis.api.people;

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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Faults;
import org.sursis.api.wire.Roles;
import org.sursis.api.wire.Sheet;
import org.sursis.api.wire.StrictJson;
import org.sursis.watch.subscribe.KeepSubscriptions;

/** Advocates who are told. */
@Path("/api/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Subscriptions",
        description = "Advocates who are told of each order its reference, standing and date, and owe no answer.")
class SubscriptionsResource {
    private final Exchange exchange;
    private final KeepSubscriptions subscriptions;

    SubscriptionsResource(Exchange exchange, KeepSubscriptions subscriptions) {
        this.exchange = exchange;
        this.subscriptions = subscriptions;
    }

    @GET
    @RolesAllowed(Roles.STAFF)
    @Operation(operationId = "listSubscriptions", summary = "Subscriptions, newest first")
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = UUID.class),
            description = "only those to this one order")
    @APIResponseSchema(SubscriptionList.class)
    public Response list() {
        var query = exchange.query("order", "cursor", "limit");
        var order = query.id("order");
        return exchange.page(subscriptions.list(exchange.actor(), order, query.page()), SubscriptionBody::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.STAFF)
    @Operation(
            operationId = "inviteSubscriber",
            summary = "Invite somebody to be told, of one order or of all that are published",
            description = "Nothing is sent there but the question whether it is wanted, until its reader says yes.")
    @APIResponseSchema(value = SubscriptionBody.class, responseCode = "201")
    public Response invite(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubscriptionForm.class)))
                    byte[] body) {
        var faults = new Faults();
        var form = SubscriptionForm.read(Sheet.of(StrictJson.read(body), faults));
        faults.refuseIfAny();
        return exchange.once(body, () -> {
            var made = subscriptions.invite(exchange.actor(), form.invitation());
            return Exchange.created("/api/v1/subscriptions/" + made.id(), SubscriptionBody.of(made), made.revision());
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.STAFF)
    @Operation(operationId = "showSubscription", summary = "One subscription")
    @APIResponseSchema(SubscriptionBody.class)
    public Response show(@PathParam("id") UUID id) {
        var found = subscriptions.find(exchange.actor(), id);
        return exchange.show(SubscriptionBody.of(found), found.revision());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.STAFF)
    @Operation(
            operationId = "endSubscription",
            summary = "End a subscription, at once",
            description = "Its reader is told in a last message, and also that the address is erased 30 days later.")
    @APIResponse(responseCode = "204", description = "nothing but that last message is sent any more")
    public Response end(@PathParam("id") UUID id) {
        exchange.guardIfAsked(subscriptions.find(exchange.actor(), id).revision());
        subscriptions.end(exchange.actor(), id);
        return Response.noContent().build();
    }

    /** A stretch of the list. */
    @Schema(name = "SubscriptionList")
    record SubscriptionList(List<SubscriptionBody> items, String next) {}
}
