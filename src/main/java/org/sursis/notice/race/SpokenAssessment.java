package org.sursis.notice.race;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sursis.docket.Language;
import org.sursis.race.Assessment;
import org.sursis.race.Outlook;
import org.sursis.race.Slack;

/**
 * An assessment as it is told to a reader: every number of it, and why, in one language. Days are civil days; what cannot be
 * said is null.
 *
 * @param standing the public code
 * @param bindingFiling the code of the filing that decides, or null
 * @param probabilityInTime 0 to 1, rounded to three places
 * @param why one sentence for each reason, what decides first
 */
public record SpokenAssessment(
        LocalDate asOf,
        String standing,
        Left slack,
        String bindingFiling,
        Double probabilityInTime,
        List<FilingOutlook> filings,
        List<SpokenGate> gates,
        List<String> why) {
    private static final int PLACES = 3;

    public SpokenAssessment {
        filings = List.copyOf(filings);
        gates = List.copyOf(gates);
        why = List.copyOf(why);
    }

    /** What is left over; {@code hours} is null unless the end is within two days. */
    public record Left(int businessDays, Integer hours) {

        /** The slack as it is told; null for none. */
        public static Left of(Slack slack) {
            return slack == null ? null : new Left(slack.businessDays(), slack.hours());
        }
    }

    /** The days by which a filing is complete with 50, 80 and 95 %; null beyond the time that can be foreseen. */
    public record Bounds(LocalDate p50, LocalDate p80, LocalDate p95) {}

    /** One filing; {@code basis} is the public code of what its forecast rests on, {@code basisSaid} the same in words. */
    public record FilingOutlook(
            String code,
            String status,
            Bounds forecast,
            LocalDate latestSafe,
            Left slack,
            Double probabilityInTime,
            String basis,
            String basisSaid) {}

    /**
     * Tells an assessment.
     *
     * @param naming as for {@link SpokenReasons#of}
     */
    public static SpokenAssessment of(
            Assessment assessment, List<SpokenGate> gates, UnaryOperator<String> naming, Language language) {
        return of(assessment, gates, naming, filing -> null, language);
    }

    /**
     * The same where published ranges can be cited.
     *
     * @param sources who published the range of a filing, by the filing's code; null where that is not known
     */
    public static SpokenAssessment of(
            Assessment assessment,
            List<SpokenGate> gates,
            UnaryOperator<String> naming,
            UnaryOperator<String> sources,
            Language language) {
        return new SpokenAssessment(
                assessment.asOf(),
                assessment.standing().code(),
                Left.of(assessment.slack()),
                assessment.bindingFiling(),
                rounded(assessment.probabilityInTime()),
                assessment.filings().stream()
                        .map(f -> filing(f, sources.apply(f.code()), language))
                        .toList(),
                gates,
                SpokenReasons.of(assessment, naming, language));
    }

    private static FilingOutlook filing(Outlook f, String source, Language language) {
        return new FilingOutlook(
                f.code(),
                f.status().code(),
                new Bounds(f.p50(), f.p80(), f.p95()),
                f.latestSafe(),
                Left.of(f.slack()),
                rounded(f.probabilityInTime()),
                f.basis().kind().code(),
                SpokenBasis.of(f.basis(), source, language));
    }

    /** A probability to three places; null stays null. */
    public static Double rounded(Double probability) {
        return probability == null
                ? null
                : BigDecimal.valueOf(probability)
                        .setScale(PLACES, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
