package org.sursis.api.house;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Roles;
import org.sursis.watch.Pulse;
import org.sursis.watch.ReadCase;

/** The proof that every open order is being looked at. */
@Path("/api/v1/watch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Watch", description = "The proof that every open order is being looked at.")
class WatchResource {
    private final Exchange exchange;
    private final ReadCase cases;

    WatchResource(Exchange exchange, ReadCase cases) {
        this.exchange = exchange;
        this.cases = cases;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "showWatch", summary = "How the watch over this organization stands")
    @APIResponseSchema(WatchBody.class)
    public Response show() {
        return exchange.show(WatchBody.of(cases.watch(exchange.actor())));
    }

    /** How the watch stands, in numbers. */
    @Schema(name = "Watch")
    record WatchBody(
            long openOrders,

            @Schema(description = "open orders whose wake-up lies more than a minute back; 0 when all is well")
            long overdueReviews,

            @Schema(description = "messages that may leave and that no next hop has taken")
            long undelivered,

            @Schema(description = "alerts that await an answer")
            long unacknowledged,

            @Schema(description = "orders with a delivery that died and none that was taken since")
            long unreachableOrders,

            @Schema(description = "orders whose removal date nobody confirmed for too long")
            long staleDates,

            Instant lastReviewAt,
            Instant nextReviewAt) {

        static WatchBody of(Pulse.Counts counts) {
            return new WatchBody(
                    counts.openOrders(),
                    counts.overdueReviews(),
                    counts.undelivered(),
                    counts.unacknowledged(),
                    counts.unreachableOrders(),
                    counts.staleDates(),
                    counts.lastReviewAt(),
                    counts.nextReviewAt());
        }
    }
}
