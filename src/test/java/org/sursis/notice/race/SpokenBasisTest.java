package org.sursis.notice.race;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.docket.Estimate;
import org.sursis.docket.Language;
import org.sursis.fixtures.Golden;
import org.sursis.race.forecast.Basis;
import org.sursis.race.forecast.Basis.Kind;

class SpokenBasisTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Estimate RANGE = new Estimate(15, 25, 45);
    private static final String SOURCE = "Directeur de l'état civil du Québec";

    /** Every kind once, and those whose wording turns on a number or a missing fact again. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_basis_is_a_phrase(Language language) throws IOException {
        var kinds = Arrays.stream(Kind.values())
                .map(kind -> SpokenBasis.of(new Basis(kind, RANGE, 11, 3, DAY), SOURCE, language));
        var others = List.of(
                        new Basis(Kind.COMPLETE, null, 0, 0, null),
                        new Basis(Kind.ESTIMATE, new Estimate(1, 1, 1), 0, 0, null),
                        new Basis(Kind.ESTIMATE, new Estimate(0, 1, 1), 0, 0, null),
                        new Basis(Kind.ESTIMATE, new Estimate(0, 0, 0), 0, 0, null),
                        new Basis(Kind.HISTORY, null, 8, 0, null),
                        new Basis(Kind.HISTORY, null, 1, 1, null),
                        new Basis(Kind.PUBLISHED, RANGE, 0, 0, null))
                .stream()
                .map(basis -> SpokenBasis.of(basis, null, language));
        Golden.matches(
                "race-basis-" + language.code() + ".txt",
                Stream.concat(kinds, others).collect(Collectors.joining("\n", "", "\n")));
    }
}
