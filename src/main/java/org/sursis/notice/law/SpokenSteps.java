package org.sursis.notice.law;

import java.util.ArrayList;
import java.util.List;
import org.sursis.calendar.Step;
import org.sursis.docket.Language;
import org.sursis.law.Confidence;
import org.sursis.law.Deadline;
import org.sursis.notice.Sentence;

/** Steps of a count as sentences that a person can follow with a paper calendar. */
public final class SpokenSteps {

    private SpokenSteps() {}

    /** One sentence for each step. */
    public static List<String> of(List<Step> steps, Language language) {
        var words = words(language);
        return steps.stream().map(words::say).map(SpokenSteps::begun).toList();
    }

    /** What must be said beside a deadline: how well its source is known, then the pack's own caveats. */
    public static List<String> caveats(Deadline deadline, Language language) {
        var own = deadline.caveats().stream().map(c -> c.in(language.code())).toList();
        var confidence = deadline.text().confidence();
        if (!confidence.doubtful()) {
            return own;
        }
        var all = new ArrayList<String>();
        all.add(doubt(confidence, language));
        all.addAll(own);
        return List.copyOf(all);
    }

    /** How weak a source is, in a sentence; empty text where it is a good one. */
    public static String doubt(Confidence confidence, Language language) {
        return confidence.doubtful() ? words(language).doubt(confidence == Confidence.C) : "";
    }

    /** That none of this is advice. */
    public static String noAdvice(Language language) {
        return words(language).noAdvice();
    }

    private static StepWords words(Language language) {
        return switch (language) {
            case EN -> EnglishSteps.WORDS;
            case FR -> FrenchSteps.WORDS;
            case ES -> SpanishSteps.WORDS;
        };
    }

    /** With a capital letter; where a sentence ends with "p.m." one point is enough. */
    private static String begun(String said) {
        return Sentence.begun(said.replace("..", "."));
    }
}
