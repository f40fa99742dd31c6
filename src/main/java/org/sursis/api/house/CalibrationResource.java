package org.sursis.api.house;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Roles;
import org.sursis.watch.ReadForecasts;

/** How the forecasts have held. */
@Path("/api/v1/forecasts/calibration")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Race")
class CalibrationResource {
    private final Exchange exchange;
    private final ReadForecasts forecasts;

    CalibrationResource(Exchange exchange, ReadForecasts forecasts) {
        this.exchange = exchange;
        this.forecasts = forecasts;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "showCalibration",
            summary = "How often this organization's forecasts have held, by kind of filing and office",
            description =
                    "Every forecast that differs from the last one of its filing is kept, and held against the day on which the"
                            + " filing was complete; what still waits or was given up is not among them. The first forecast of a filing"
                            + " counts whole, the second a half, the third a third. A bound beyond the horizon of eight years"
                            + " holds. What was forecast after the day of completion does not count.")
    @APIResponseSchema(CalibrationBody.class)
    public Response show() {
        return exchange.show(CalibrationBody.of(forecasts.rates(exchange.actor())));
    }
}
