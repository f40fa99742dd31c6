package org.sursis.api.told;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.alert.DeliveryState;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Roles;
import org.sursis.watch.ReadCase;

/** How messages fared. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries", description = "How messages fared on their way, attempt by attempt.")
class DeliveriesResource {
    private final Exchange exchange;
    private final ReadCase cases;

    DeliveriesResource(Exchange exchange, ReadCase cases) {
        this.exchange = exchange;
        this.cases = cases;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listDeliveries", summary = "Deliveries, newest first, with every attempt")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = String.class),
            description = "only deliveries in this state")
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = UUID.class),
            description = "only deliveries for this order")
    @APIResponseSchema(DeliveryList.class)
    public Response list() {
        var query = exchange.query("state", "order", "cursor", "limit");
        var state = query.parsed(
                "state",
                DeliveryState::of,
                "must be queued, sending, sent, confirmed, retry, uncertain, dead or cancelled");
        var order = query.id("order");
        return exchange.page(cases.deliveries(exchange.actor(), order, state, query.page()), DeliveryBody::of);
    }

    /** A stretch of the list. */
    @Schema(name = "DeliveryList")
    record DeliveryList(List<DeliveryBody> items, String next) {}
}
