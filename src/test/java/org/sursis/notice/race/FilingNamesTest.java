package org.sursis.notice.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.docket.Language;
import org.sursis.notice.KnownFiling;
import org.sursis.race.Standing;

/** A thing has one name in a sentence, in a mail and on the board. */
class FilingNamesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_filing_is_called_as_it_is_everywhere_else(Language language) throws IOException {
        var docket = docket(language);
        assertThat(KnownFiling.values()).allSatisfy(filing -> assertThat(
                        FilingNames.in(language).known(filing).said())
                .endsWith(docket.getProperty("filing_$" + filing.name())));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_standing_is_called_as_it_is_on_the_board(Language language) throws IOException {
        var docket = docket(language);
        assertThat(Standing.values()).allSatisfy(standing -> assertThat(StandingWords.word(standing, language))
                .isEqualTo(docket.getProperty("standing_$" + standing.name())));
    }

    private static Properties docket(Language language) throws IOException {
        var file = Path.of("src", "main", "resources", "messages", "docket_" + language.code() + ".properties");
        var words = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
