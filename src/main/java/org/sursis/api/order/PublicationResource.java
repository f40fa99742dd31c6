package org.sursis.api.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Roles;
import org.sursis.api.wire.Sheet;
import org.sursis.watch.subscribe.KeepSubscriptions;
import org.sursis.watch.subscribe.Publications.Publication;

/** Whether those who follow the organization are told of an order. It lets something out of the house, so counsel alone may say it. */
@Path("/api/v1/removal-orders/{id}/publication")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Publication",
        description =
                "Whether those who follow the organization are told of an order: what the organization lets them see"
                        + " (subscribersSee), which is the reference, standing and date until it says otherwise.")
class PublicationResource {
    private final Exchange exchange;
    private final KeepSubscriptions subscriptions;

    PublicationResource(Exchange exchange, KeepSubscriptions subscriptions) {
        this.exchange = exchange;
        this.subscriptions = subscriptions;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "showPublication", summary = "Since when the order is published; 404 while it is not")
    @APIResponseSchema(PublicationBody.class)
    public Response show(@PathParam("id") UUID id) {
        return exchange.show(PublicationBody.of(subscriptions.publication(exchange.actor(), id)));
    }

    @PUT
    @RolesAllowed(Roles.COUNSEL)
    @Operation(
            operationId = "publishOrder",
            summary = "Tell those who follow the organization about this order from now on",
            description = "Again it changes nothing. Off until somebody says so.")
    @APIResponseSchema(value = PublicationBody.class, responseCode = "200")
    public Response publish(@PathParam("id") UUID id, byte[] body) {
        Sheet.expectNothing(body);
        return exchange.show(PublicationBody.of(subscriptions.publish(exchange.actor(), id)));
    }

    @DELETE
    @RolesAllowed(Roles.COUNSEL)
    @Operation(operationId = "withdrawOrder", summary = "Tell them nothing more about this order")
    @APIResponse(responseCode = "204", description = "withdrawn; who was invited to this order still follows it")
    public Response withdraw(@PathParam("id") UUID id) {
        subscriptions.withdraw(exchange.actor(), id);
        return Response.noContent().build();
    }

    /** That an order is published, as answers show it. */
    @Schema(name = "Publication")
    record PublicationBody(Instant publishedAt, String publishedBy) {

        static PublicationBody of(Publication publication) {
            return new PublicationBody(publication.at(), publication.by());
        }
    }
}
