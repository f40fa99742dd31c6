package org.sursis.notice.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.docket.Language;
import org.sursis.fixtures.Golden;
import org.sursis.race.Slack;
import org.sursis.race.Standing;

class StandingWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_standing_and_change_has_its_words(Language language) throws IOException {
        var text = lines(language)
                + "\n" + StandingWords.worse(Standing.TIGHT, Standing.AT_RISK, language)
                + "\n" + StandingWords.worse(Standing.CLEAR, Standing.UNKNOWN, language)
                + "\n" + StandingWords.better(Standing.AT_RISK, Standing.TIGHT, language)
                + "\n" + StandingWords.better(Standing.UNKNOWN, Standing.SETTLED, language)
                + "\n\n" + joined(StandingWords.lost(List.of("H&C with a stay motion", "voluntary return"), language))
                + "\n" + joined(StandingWords.lost(List.of(), language));
        Golden.matches("race-standings-" + language.code() + ".txt", text);
    }

    @Test
    void a_subject_says_how_much_is_missing() {
        assertThat(StandingWords.line(Standing.AT_RISK, new Slack(-8, null), Language.EN))
                .isEqualTo("at risk: 8 business days short");
        assertThat(StandingWords.line(Standing.LOST, new Slack(-8, null), Language.EN))
                .isEqualTo("lost");
    }

    private static String lines(Language language) {
        var bare = Arrays.stream(Standing.values()).map(standing -> StandingWords.line(standing, null, language));
        var days = IntStream.concat(IntStream.rangeClosed(-8, 1), IntStream.of(5))
                .mapToObj(n -> StandingWords.line(standing(n), new Slack(n, null), language));
        var hours = Stream.of(
                        new Slack(-2, -96), new Slack(-1, -1), new Slack(0, -10), new Slack(0, 0), new Slack(1, 30))
                .map(slack -> StandingWords.line(standing(slack.businessDays()), slack, language));
        return joined(Stream.of(bare, days, hours).flatMap(s -> s).toList());
    }

    private static Standing standing(int days) {
        return days < 0 ? Standing.AT_RISK : days < 5 ? Standing.TIGHT : Standing.CLEAR;
    }

    private static String joined(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }
}
