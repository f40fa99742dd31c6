package org.sursis.api.house;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Roles;
import org.sursis.watch.ReadWatch;

/** The proof that every open order is being looked at. */
@Path("/api/v1/watch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Watch", description = "The proof that every open order is being looked at.")
class WatchResource {
    private final Exchange exchange;
    private final ReadWatch watch;

    WatchResource(Exchange exchange, ReadWatch watch) {
        this.exchange = exchange;
        this.watch = watch;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "showWatch",
            summary = "How the watch over this organization stands, or over all",
            description =
                    "Where overdueReviews, lateMessages, unownedDeaths and unwatchedOrders are all 0 the promise is kept.")
    @Parameter(
            name = "everywhere",
            in = ParameterIn.QUERY,
            description = "true: over all organizations; for administrators of the one that runs the service",
            schema = @Schema(implementation = Boolean.class))
    @APIResponseSchema(WatchBody.class)
    public Response show() {
        var query = exchange.query("everywhere");
        var everywhere = query.flag("everywhere");
        query.end();
        var who = exchange.actor();
        return exchange.show(WatchBody.of(Boolean.TRUE.equals(everywhere) ? watch.everywhere(who) : watch.own(who)));
    }

    /** How the watch stands, in numbers. */
    @Schema(name = "Watch")
    record WatchBody(
            long openOrders,

            @Schema(description = "open orders whose wake-up lies more than a minute back; 0 when all is well")
            long overdueReviews,

            @Schema(description = "messages that may leave and that no next hop has taken")
            long undelivered,

            @Schema(
                    description =
                            "messages that might have left more than a minute ago and that nobody has begun to send; 0 when all is well")
            long lateMessages,

            @Schema(
                    description =
                            "messages that died more than a minute ago for an open order that was not looked at since; 0 when all is well")
            long unownedDeaths,

            @Schema(description = "open orders without a next wake-up; always 0, because the database refuses them")
            long unwatchedOrders,

            @Schema(description = "alerts that await an answer")
            long unacknowledged,

            @Schema(
                    description =
                            "open orders nobody can be reached for: over every way to every contact the last message died, or was not taken in time")
            long unreachableOrders,

            @Schema(description = "open orders on whose list nobody has shown within a year that messages reach them")
            long unprovenOrders,

            @Schema(description = "orders whose removal date nobody confirmed for too long")
            long staleDates,

            @Schema(description = "subscriptions whose messages did not arrive, and for which nothing is sent now")
            long pausedSubscriptions,

            Instant lastReviewAt,
            Instant nextReviewAt) {

        static WatchBody of(ReadWatch.Standing standing) {
            var counts = standing.counts();
            var lapses = standing.lapses();
            return new WatchBody(
                    counts.openOrders(),
                    counts.overdueReviews(),
                    counts.undelivered(),
                    lapses.lateMessages(),
                    lapses.unownedDeaths(),
                    lapses.unwatchedOrders(),
                    counts.unacknowledged(),
                    counts.unreachableOrders(),
                    standing.unprovenOrders(),
                    counts.staleDates(),
                    counts.pausedSubscriptions(),
                    counts.lastReviewAt(),
                    counts.nextReviewAt());
        }
    }
}
