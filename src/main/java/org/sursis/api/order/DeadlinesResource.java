package org.sursis.api.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Roles;
import org.sursis.watch.ReadCase;

/** The deadlines that follow from what happened to an order. */
@Path("/api/v1/removal-orders/{id}/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events and deadlines")
class DeadlinesResource {
    private final Exchange exchange;
    private final ReadCase cases;

    DeadlinesResource(Exchange exchange, ReadCase cases) {
        this.exchange = exchange;
        this.cases = cases;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listDeadlines",
            summary = "The deadlines that an order's events set running, with both days, status, source and steps",
            description = "In the first language of Accept-Language that is en, fr or es; else in English.")
    @APIResponseSchema(DeadlineList.class)
    public Response list(@PathParam("id") UUID id) {
        var language = exchange.language();
        var now = cases.now();
        return exchange.list(cases.deadlines(exchange.actor(), id).stream()
                .map(e -> DeadlineBody.of(e, language, now))
                .toList());
    }

    /** The list, as answers show it. */
    @Schema(name = "OrderDeadlineList")
    record DeadlineList(List<DeadlineBody> items, String next) {}
}
