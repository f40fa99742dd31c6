package org.sursis.api.house;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.race.calibration.Calibration;
import org.sursis.race.calibration.Coverage;
import org.sursis.race.calibration.HitRate;

/** How forecasts have held, as the API shows it. */
@Schema(name = "Calibration")
record CalibrationBody(
        @Schema(description = "a rate is shown from so many complete filings on; with fewer it would say more of luck")
        int needed,

        @Schema(
                description =
                        "complete filings that were forecast before: of each kind and office the newest 200 at most")
        int completeFilings,

        @Schema(description = "all kinds and offices as one; null while too few filings are complete")
        Held overall,

        @Schema(description = "each kind and office of which something is complete, by code, then office")
        List<Kind> kinds) {

    /** How often each bound held. */
    @Schema(name = "HitRate", description = "from 0 to 1; good forecasts come near 0.5, 0.8 and 0.95")
    record Held(
            @Schema(description = "how often the filing was complete on the 50 % day or before")
            double p50,

            @Schema(description = "how often the filing was complete on the 80 % day or before")
            double p80,

            @Schema(description = "how often the filing was complete on the 95 % day or before")
            double p95) {

        static Held of(Coverage coverage) {
            return Calibration.enough(coverage) ? new Held(coverage.p50(), coverage.p80(), coverage.p95()) : null;
        }
    }

    /** One kind at one office. */
    @Schema(name = "CalibrationOfKind")
    record Kind(
            @Schema(description = "the filing's code", examples = "marriage-certificate")
            String code,

            @Schema(
                    description = "the calendar of the office that issues it; weekdays where none is known",
                    examples = "qc-offices")
            String office,

            @Schema(description = "complete filings that were forecast before, the newest 200 at most")
            int completeFilings,

            @Schema(description = "null while too few filings are complete")
            Held hitRate) {

        static Kind of(HitRate rate) {
            return new Kind(rate.code(), rate.office(), rate.coverage().cases(), Held.of(rate.coverage()));
        }
    }

    static CalibrationBody of(List<HitRate> rates) {
        var overall = Calibration.overall(rates);
        return new CalibrationBody(
                Calibration.FEWEST,
                overall.cases(),
                Held.of(overall),
                rates.stream().map(Kind::of).toList());
    }
}
