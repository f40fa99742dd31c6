package org.sursis.notice.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.calendar.Names;
import org.sursis.calendar.Step;
import org.sursis.docket.Language;
import org.sursis.fixtures.Golden;

class SpokenStepsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Names NAME = new Names("Christmas Day", "jour de Noël", "Navidad");

    /** Every kind of step once, and those whose wording turns on a number or a missing fact twice. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_step_is_a_sentence(Language language) throws IOException {
        var kinds = Arrays.stream(Step.Kind.values()).map(kind -> step(kind, 15, DAY.plusDays(15), NAME));
        var others = List.of(
                step(Step.Kind.DAYS_LATER, 1, DAY.plusDays(1), null),
                step(Step.Kind.DAYS_LATER, 15, DAY.plusDays(33), null),
                step(Step.Kind.MONTHS_LATER, 1, DAY.plusMonths(1), null),
                step(Step.Kind.YEARS_LATER, 1, DAY.plusYears(1), null),
                step(Step.Kind.BUSINESS_DAYS_LATER, 1, DAY.plusDays(1), null),
                step(Step.Kind.PAUSE, 0, DAY.plusDays(4), null));
        var said = SpokenSteps.of(Stream.concat(kinds, others.stream()).toList(), language);
        assertThat(said).allMatch(s -> s.endsWith(".") || s.endsWith(":")).doesNotContain("null");
        Golden.matches("steps-" + language.code() + ".txt", said.stream().collect(Collectors.joining("\n", "", "\n")));
    }

    private static Step step(Step.Kind kind, int number, LocalDate to, Names what) {
        return new Step(kind, DAY, to, number, what, "Interpretation Act, s. 35(1)", DAY.atTime(17, 30));
    }
}
