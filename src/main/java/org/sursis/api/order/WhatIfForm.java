package org.sursis.api.order;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.api.wire.Sheet;
import org.sursis.watch.AssessOrder.Change;

/** What would be otherwise, as a request says it. */
@Schema(name = "WhatIfQuestion", description = "What would be otherwise; what is absent stays as it is.")
record WhatIfForm(
        @Schema(description = "another date of removal") RemovalForm removal,

        @Schema(maxItems = 100, description = "each in the place of the one with its code, or beside the others")
        List<FilingForm> filings,

        @Schema(description = "counsel's word that no filing is missing")
        Boolean chainConfirmed) {

    static WhatIfForm read(Sheet sheet, Function<ZoneId, LocalDate> today, Today here, Predicate<String> offices) {
        var form = new WhatIfForm(
                sheet.object("removal")
                        .map(inner -> RemovalForm.read(inner, today))
                        .orElse(null),
                FilingForm.list(sheet.objects("filings", FilingForm.MOST), here, offices),
                sheet.has("chainConfirmed") ? sheet.flag("chainConfirmed") : null);
        sheet.end();
        return form;
    }

    /** The change; only where nothing was wrong. */
    Change change() {
        return new Change(
                removal == null ? null : removal.removal(),
                filings.stream().map(f -> f.filing(UUID.randomUUID(), 1)).toList(),
                chainConfirmed);
    }
}
