package org.sursis.api.order;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.api.wire.Sheet;
import org.sursis.docket.Estimate;

/** Counsel's three-point estimate. */
@Schema(name = "Estimate", description = "How long it takes, in business days: optimistic <= likely <= pessimistic.")
record EstimateForm(
        @Schema(minimum = "0", maximum = "2000", required = true, examples = "15")
        Integer optimistic,

        @Schema(minimum = "0", maximum = "2000", required = true, examples = "25")
        Integer likely,

        @Schema(minimum = "0", maximum = "2000", required = true, examples = "45")
        Integer pessimistic) {

    static EstimateForm read(Sheet sheet) {
        var optimistic = days(sheet, "optimistic");
        var likely = days(sheet, "likely");
        var pessimistic = days(sheet, "pessimistic");
        if (optimistic != null && likely != null && likely < optimistic) {
            sheet.refuse("likely", "must not be less than optimistic");
        }
        if (likely != null && pessimistic != null && pessimistic < likely) {
            sheet.refuse("pessimistic", "must not be less than likely");
        }
        sheet.end();
        return new EstimateForm(optimistic, likely, pessimistic);
    }

    private static Integer days(Sheet sheet, String name) {
        return sheet.need(name).whole(name, 0, Estimate.LONGEST);
    }

    static EstimateForm of(Estimate estimate) {
        return estimate == null
                ? null
                : new EstimateForm(estimate.optimistic(), estimate.likely(), estimate.pessimistic());
    }

    Estimate estimate() {
        return new Estimate(optimistic, likely, pessimistic);
    }
}
