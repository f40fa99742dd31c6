package org.sursis.api.told;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.law.GateTime;

/** A gate as one alert saw it. */
@Schema(name = "AlertGate", description = "A gate as one alert saw it.")
record GateBody(
        String id,

        @Schema(description = "in English, or in counsel's words")
        String title,

        @Schema(description = "the last day on which it is open")
        LocalDate day,

        @Schema(description = "the first instant at which it is closed")
        Instant at,

        String zone,

        @Schema(description = "null where counsel named none")
        String authority,

        @Schema(
                enumeration = {"A", "B", "C", "UNVERIFIED"},
                description = "null for a gate that counsel set")
        String confidence,

        @Schema(description = "an option is gone once it has closed; false when it is good practice only")
        boolean lost) {

    static GateBody of(GateTime gate) {
        return gate == null
                ? null
                : new GateBody(
                        gate.id(),
                        gate.names().en(),
                        gate.day(),
                        gate.at(),
                        gate.zone().getId(),
                        gate.authority() == null ? null : gate.authority().citation(),
                        gate.own() ? null : gate.confidence().code(),
                        gate.lost());
    }
}
