package org.sursis.api.told;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.law.order.Dates;
import org.sursis.law.order.TimeLimit;

/** A deadline as one alert saw it. */
@Schema(name = "AlertDeadline", description = "A deadline as one alert saw it.")
record LimitBody(
        String rule,
        @Schema(description = "in English") String name,

        @Schema(description = "code of the event from which it runs")
        String event,

        DatesBody dates,
        String authority,

        @Schema(enumeration = {"A", "B", "C", "UNVERIFIED"}) String confidence) {

    static LimitBody of(TimeLimit limit) {
        return limit == null
                ? null
                : new LimitBody(
                        limit.rule(),
                        limit.names().en(),
                        limit.event(),
                        DatesBody.of(limit.dates()),
                        limit.citation(),
                        limit.confidence().code());
    }

    /** What a deadline comes to. */
    @Schema(name = "DeadlineDates", description = "Two days, or two instants where hours are counted.")
    record DatesBody(LocalDate safeDay, LocalDate arguableDay, Instant safeAt, Instant arguableAt, String zone) {

        static DatesBody of(Dates dates) {
            if (dates == null) {
                return null;
            }
            return dates.inHours()
                    ? new DatesBody(
                            null,
                            null,
                            dates.safeAt(),
                            dates.arguableAt(),
                            dates.zone().getId())
                    : new DatesBody(
                            dates.safeDay(),
                            dates.arguableDay(),
                            null,
                            null,
                            dates.zone().getId());
        }
    }
}
