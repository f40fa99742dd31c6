package org.sursis.notice.law;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.sursis.calendar.Step;
import org.sursis.docket.Language;
import org.sursis.notice.SpokenTime;

/** One language's sentences. */
abstract class StepWords {
    private final Language language;

    StepWords(Language language) {
        this.language = language;
    }

    /** The sentence of a step. */
    abstract String say(Step step);

    /** That a source is weak: secondary only, or none. */
    abstract String doubt(boolean secondary);

    /** That none of this is advice. */
    abstract String noAdvice();

    /** {@code Fri Nov 27, 2026}. */
    final String date(LocalDate day) {
        return SpokenTime.dated(day, language);
    }

    final String day(Step step) {
        return date(step.day());
    }

    final String to(Step step) {
        return date(step.to());
    }

    final String hour(Step step) {
        return SpokenTime.hour(step.time().toLocalTime(), language);
    }

    final String dayOfTime(Step step) {
        LocalDateTime time = step.time();
        return date(time.toLocalDate());
    }

    /** {@code Christmas Day; Interpretation Act, s. 35(1)}; the name alone where no text is named. */
    final String what(Step step) {
        var name = step.what().in(language.code());
        return step.authority() == null ? name : name + "; " + step.authority();
    }

    /** True when days were left out on the way, so that a paper calendar shows more days than the number. */
    static boolean withGaps(Step step) {
        return Math.abs(step.to().toEpochDay() - step.day().toEpochDay()) != step.number();
    }
}
