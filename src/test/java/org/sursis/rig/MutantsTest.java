package org.sursis.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mutation gate is long and seldom run; that its mistakes can still be made is seen in every build. */
class MutantsTest {
    static Stream<Mutant> mutants() {
        return KnownMutants.all().stream();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void a_known_mistake_still_fits_the_code_that_it_is_made_in(Mutant mutant) throws IOException {
        assertThat(mutant.sources(Path.of(""))).isNotEmpty();
    }
}
