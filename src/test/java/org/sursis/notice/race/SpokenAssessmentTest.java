package org.sursis.notice.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.api.wire.Json;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.Language;
import org.sursis.fixtures.Golden;
import org.sursis.race.Assessment;
import org.sursis.race.Standing;
import org.sursis.race.Thresholds;
import org.sursis.race.Track;

class SpokenAssessmentTest {
    private static final Filing CERTIFICATE =
            Track.pending("marriage-certificate", "2026-10-30", new Estimate(15, 25, 45));
    private static final List<SpokenGate> GATES = List.of(
            new SpokenGate(
                    "stay-motion-ordinary",
                    "Last ordinary day for a stay motion",
                    "2026-11-19T00:00:00-05:00",
                    "FCR rr. 362(1), 364(3), 6(2); IA s. 27(1)",
                    "https://laws-lois.justice.gc.ca/eng/regulations/SOR-98-106/section-362.html",
                    "A",
                    false,
                    true),
            new SpokenGate(
                    "ticket", "Ticket of counsel's own", "2026-11-06T12:00:00-05:00", null, null, null, true, false));

    /** As the service writes it: on the day on which the date was learned, when the certificate has come, and near the end. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void the_story_is_told_whole(Language language) throws IOException {
        var come = Track.complete(CERTIFICATE, "2026-11-20");
        var text = Stream.of(on("2026-11-06", CERTIFICATE), on("2026-11-20", come), on("2026-11-25", come), unknown())
                .map(assessment -> SpokenAssessment.of(assessment, GATES, code -> code, language))
                .map(told -> Json.tree(told).toPrettyString())
                .collect(Collectors.joining("\n\n", "", "\n"));
        Golden.matches("race-assessments-" + language.code() + ".txt", text);
    }

    @Test
    void a_published_range_is_cited() {
        var assessment = Track.of(Track.pending("passport", "2026-10-30", null))
                .published("passport", new Estimate(10, 20, 30))
                .removalAfter("2026-11-26")
                .on("2026-11-06");
        var told = SpokenAssessment.of(assessment, List.of(), code -> code, code -> code + " office", Language.EN);
        assertThat(told.filings())
                .extracting(SpokenAssessment.FilingOutlook::basisSaid)
                .containsExactly("published range 10–20–30 business days (passport office)");
    }

    @Test
    void a_probability_has_three_places() {
        var assessment = new Assessment(
                LocalDate.of(2026, 11, 6),
                Thresholds.USUAL,
                Standing.LOST,
                null,
                null,
                0.0345678,
                List.of(),
                List.of());
        assertThat(SpokenAssessment.of(assessment, List.of(), code -> code, Language.EN))
                .isEqualTo(new SpokenAssessment(
                        LocalDate.of(2026, 11, 6), "lost", null, null, 0.035, List.of(), List.of(), List.of()));
    }

    private static Assessment on(String day, Filing certificate) {
        var sponsorship = Track.planned("spousal-sponsorship", new Estimate(1, 2, 4), "marriage-certificate");
        return Track.of(certificate, sponsorship).removalAfter("2026-11-26").on(day);
    }

    private static Assessment unknown() {
        return Track.of(Track.pending("marriage-certificate", "2026-10-30", null))
                .unconfirmed()
                .removalAfter("2026-11-26")
                .on("2026-11-06");
    }
}
