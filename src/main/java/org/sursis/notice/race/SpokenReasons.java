package org.sursis.notice.race;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sursis.docket.Filing;
import org.sursis.docket.Language;
import org.sursis.notice.Sentence;
import org.sursis.notice.SpokenTime;
import org.sursis.race.Assessment;
import org.sursis.race.Reason;
import org.sursis.race.Slack;

/** Why an assessment is what it is, in sentences: what decides first. */
public final class SpokenReasons {
    private final Assessment assessment;
    private final UnaryOperator<String> naming;
    private final Language language;
    private final FilingNames names;

    private SpokenReasons(Assessment assessment, UnaryOperator<String> naming, Language language) {
        this.assessment = assessment;
        this.naming = naming;
        this.language = language;
        this.names = FilingNames.in(language);
    }

    /**
     * One sentence for each reason.
     *
     * @param naming what a filing's code or a target's key is called in that language, without article; the code itself or null
     *     where it has no name of its own, and then well-known codes get ours. It is not asked for the removal.
     */
    public static List<String> of(Assessment assessment, UnaryOperator<String> naming, Language language) {
        var spoken = new SpokenReasons(assessment, naming, language);
        return assessment.reasons().stream().map(spoken::say).toList();
    }

    private String say(Reason reason) {
        return Sentence.begun(ReasonWords.in(language).say(reason.kind(), told(reason)));
    }

    private Telling told(Reason r) {
        var thresholds = assessment.thresholds();
        return new Telling(
                r.filing() == null ? null : names.filing(r.filing(), naming.apply(r.filing())),
                r.other() == null ? null : other(r),
                Filing.REMOVAL.equals(r.other()),
                r.day() == null ? null : SpokenTime.dated(r.day(), language),
                r.latest() == null ? null : SpokenTime.dated(r.latest(), language),
                before(r.latest(), assessment.asOf()),
                before(r.latest(), r.day()),
                Amounts.percent(thresholds.planningQuantile(), language),
                Amounts.percent(thresholds.lostQuantile(), language),
                r.businessDays() == null ? null : margin(r));
    }

    private Name other(Reason r) {
        return switch (r.kind()) {
            case GOAL_PASSED, PATH_LOST, NO_GOAL, COMPLETE_TOO_LATE -> names.goal(r.other(), naming.apply(r.other()));
            case OUTSIDE_COVERAGE -> names.typed(r.other());
            case REQUIREMENT_MISSING, REQUIREMENT_ABANDONED, BEGUN_EARLY ->
                names.filing(r.other(), naming.apply(r.other()));
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

    /** The pace is that of the binding filing, so that the hours of the assessment are its hours. */
    private String margin(Reason r) {
        var slack = new Slack(
                r.businessDays(),
                assessment.slack() == null ? null : assessment.slack().hours());
        var margin = new Margin(language, Margin.Form.SENTENCE);
        return r.day() == null ? margin.atLeast(slack) : margin.of(slack);
    }

    private static boolean before(LocalDate one, LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }
}
