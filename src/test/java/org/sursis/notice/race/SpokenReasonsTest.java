package org.sursis.notice.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.docket.Language;
import org.sursis.fixtures.Golden;
import org.sursis.notice.KnownFiling;
import org.sursis.race.Assessment;
import org.sursis.race.Reason;
import org.sursis.race.Reason.Kind;
import org.sursis.race.Slack;
import org.sursis.race.Standing;
import org.sursis.race.Thresholds;

class SpokenReasonsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 6);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 4);
    private static final LocalDate LATEST = LocalDate.of(2026, 11, 24);
    private static final String CERTIFICATE = "marriage-certificate";
    private static final Map<String, String> TITLES =
            Map.of("fees", "IRCC fees, form IMM 5401", "stay-motion-ordinary", "Last ordinary day for a stay motion");
    private static final UnaryOperator<String> NAMING = code -> TITLES.getOrDefault(code, code);

    @Test
    void the_headline_is_the_one_that_the_service_exists_for() {
        assertThat(say(Language.EN, null, pace(CERTIFICATE, DAY, -8)))
                .containsExactly(
                        "At today's pace the marriage certificate comes on Fri Dec 4, 2026 (80 %), the last day"
                                + " on which it helps is Tue Nov 24, 2026: 8 business days too late.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_reason_is_a_sentence(Language language) throws IOException {
        var text = section(
                        "every kind, about a filing and the removal",
                        kinds(language, CERTIFICATE, "removal", "passport"))
                + section(
                        "feminine in French and Spanish", kinds(language, "stay-motion", "hearing", "prra-application"))
                + section(
                        "named by the organization and the pack",
                        kinds(language, "fees", "stay-motion-ordinary", "form-9"))
                + section("beyond what can be foreseen", beyond(language))
                + section("business days", days(language))
                + section("hours", hours(language))
                + section("the last day is past", say(language, null, past()))
                + section("a calendar that begins too late", say(language, null, begins()))
                + section("every well-known filing", known(language));
        Golden.matches("race-reasons-" + language.code() + ".txt", text);
    }

    /** An order that still waits is never said to be protected, whatever is said of it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_awaited_is_never_called_stayed(Language language) {
        assertThat(kinds(language, CERTIFICATE, "removal", "passport"))
                .hasSize(Kind.values().length)
                .allMatch(s -> s.endsWith("."))
                .noneMatch(s -> s.toLowerCase(Locale.ROOT).matches(".*(stay|sursis|suspen|null|  ).*"));
    }

    @Test
    void a_title_that_says_what_we_say_is_said_as_we_say_it() {
        var reason = new Reason(Kind.NO_BASIS, CERTIFICATE, null, null, null, null);
        assertThat(said("Marriage certificate", reason))
                .containsExactly("Nobody has said how long the marriage certificate takes.");
        assertThat(said(null, reason)).containsExactly("Nobody has said how long the marriage certificate takes.");
        assertThat(said("Extract from Laval", reason))
                .containsExactly("Nobody has said how long \"Extract from Laval\" takes.");
    }

    @Test
    void a_finer_quantile_is_said_as_it_is() {
        var fine = new Assessment(
                TODAY,
                new Thresholds(5, 0.975, 0.05),
                Standing.AT_RISK,
                null,
                null,
                null,
                List.of(),
                List.of(pace(CERTIFICATE, DAY, 1)));
        assertThat(SpokenReasons.of(fine, NAMING, Language.FR))
                .containsExactly("Au rythme actuel, le certificat de mariage arrive le ven. 4 déc. 2026 (97,5 %); le"
                        + " dernier jour utile est le mar. 24 nov. 2026 : 1 jour ouvrable de marge.");
    }

    private static List<String> said(String title, Reason reason) {
        return SpokenReasons.of(assessment(null, reason), code -> title, Language.EN);
    }

    private static List<String> kinds(Language language, String filing, String goal, String required) {
        return Arrays.stream(Kind.values())
                .map(kind -> new Reason(kind, filing, other(kind, goal, required), DAY, LATEST, -8))
                .flatMap(reason -> say(language, null, reason).stream())
                .toList();
    }

    private static String other(Kind kind, String goal, String required) {
        return switch (kind) {
            case GOAL_PASSED, PATH_LOST, NO_GOAL, COMPLETE_TOO_LATE -> goal;
            case OUTSIDE_COVERAGE -> "qc-offices";
            case REQUIREMENT_MISSING, REQUIREMENT_ABANDONED, BEGUN_EARLY -> required;
            case CHAIN_UNCONFIRMED,
                    NO_FILINGS,
                    NO_BASIS,
                    EXPECTED_DAY_PASSED,
                    EXPECTED_DAY_ONLY,
                    CIRCLE,
                    PACE,
                    ALL_COMPLETE,
                    START_UNKNOWN -> null;
        };
    }

    private static List<String> beyond(Language language) {
        return say(
                language,
                null,
                pace(CERTIFICATE, null, -1900),
                pace("stay-motion", null, -1),
                new Reason(Kind.PATH_LOST, CERTIFICATE, "removal", null, LATEST, null),
                new Reason(Kind.PATH_LOST, "stay-motion", "removal", null, LATEST, null));
    }

    private static List<String> days(Language language) {
        return IntStream.concat(IntStream.rangeClosed(-8, 1), IntStream.of(5))
                .mapToObj(days -> pace(CERTIFICATE, DAY, days))
                .flatMap(reason -> say(language, null, reason).stream())
                .toList();
    }

    private static List<String> hours(Language language) {
        return Stream.of(
                        new Slack(-2, -96),
                        new Slack(-1, -1),
                        new Slack(0, -10),
                        new Slack(0, 0),
                        new Slack(0, 1),
                        new Slack(1, 0),
                        new Slack(1, 1),
                        new Slack(1, 30))
                .flatMap(slack -> say(language, slack, pace(CERTIFICATE, DAY, slack.businessDays())).stream())
                .toList();
    }

    private static Reason past() {
        return new Reason(Kind.PACE, CERTIFICATE, null, DAY, TODAY.minusDays(3), -20);
    }

    private static Reason begins() {
        return new Reason(Kind.OUTSIDE_COVERAGE, CERTIFICATE, "qc-offices", LATEST, DAY, null);
    }

    private static List<String> known(Language language) {
        return Arrays.stream(KnownFiling.values())
                .map(filing -> filing.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .flatMap(code -> say(language, null, pace(code, DAY, 1)).stream())
                .toList();
    }

    private static Reason pace(String filing, LocalDate day, int businessDays) {
        return new Reason(Kind.PACE, filing, null, day, LATEST, businessDays);
    }

    private static List<String> say(Language language, Slack slack, Reason... reasons) {
        return SpokenReasons.of(assessment(slack, reasons), NAMING, language);
    }

    private static Assessment assessment(Slack slack, Reason... reasons) {
        return new Assessment(
                TODAY, Thresholds.USUAL, Standing.AT_RISK, slack, null, null, List.of(), List.of(reasons));
    }

    private static String section(String title, List<String> said) {
        return said.stream().collect(Collectors.joining("\n", "# " + title + "\n", "\n\n"));
    }
}
