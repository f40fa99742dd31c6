package org.sursis.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.sursis.docket.Estimate;

/** A history out of a file: one filing on each line, as JSON, just as the API shows filings. What it shows besides is passed over. */
final class HistoryFile {

    private HistoryFile() {}

    static List<PastFiling> read(Path file) throws IOException {
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build().readerFor(Line.class);
        try (var lines = json.<Line>readValues(file.toFile())) {
            return lines.readAll().stream()
                    .map(Line::filing)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Line(
            String code, String office, String status, LocalDate startedOn, LocalDate completedOn, Estimate estimate) {

        /** As the service chooses its past cases: begun, and either still waiting or complete on a day that is known. */
        PastFiling filing() {
            boolean complete = "complete".equals(status) && completedOn != null;
            boolean counts = startedOn != null && (complete || "pending".equals(status));
            return counts
                    ? new PastFiling(
                            UUID.randomUUID(), code, office, startedOn, complete ? completedOn : null, estimate, null)
                    : null;
        }
    }
}
