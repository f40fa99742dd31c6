package org.sursis.api.law;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.law.RulePack;

/** One pack among all. */
@Schema(name = "PackLine", description = "One rule pack among all.")
record PackLine(
        @Schema(description = "the jurisdiction", examples = "ca")
        String id,

        @Schema(description = "rises with every change", examples = "2026.11.25")
        String version,

        NamesBody names,

        @Schema(description = "when a person last compared it with its sources")
        LocalDate verified,

        @Schema(description = "SHA-256 of its file, in hexadecimal")
        String fingerprint,

        @Schema(description = "how many rules it has") int rules) {

    static PackLine of(RulePack pack) {
        return new PackLine(
                pack.id(),
                pack.version(),
                NamesBody.of(pack.names()),
                pack.verified(),
                pack.fingerprint(),
                pack.rules().size());
    }
}
