package org.sursis.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.alert.Alert;
import org.sursis.alert.Answer;
import org.sursis.alert.Channel;
import org.sursis.alert.DeliveryState;
import org.sursis.docket.Language;

class WordsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_the_same_words(Language language) {
        assertThat(Words.in(language).words().keySet())
                .isEqualTo(Words.in(Language.EN).words().keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_code_that_is_ours_has_a_word(Language language) {
        var words = Words.in(language).words();
        assertThat(words.keySet())
                .containsAll(Arrays.stream(DeliveryState.values())
                        .map(s -> "state." + s.code())
                        .toList())
                .containsAll(Arrays.stream(Channel.values())
                        .map(c -> "channel." + c.code())
                        .toList())
                .containsAll(Arrays.stream(Answer.Word.values())
                        .map(a -> "answer." + a.code())
                        .toList())
                .containsAll(Arrays.stream(Alert.Moot.values())
                        .map(m -> "because."
                                + m.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    @Test
    void a_code_that_is_younger_than_the_paper_stands_as_it_is() {
        var words = Words.in(Language.FR);
        assertThat(words.called("event", "delivery-dead")).isEqualTo("message non remis");
        assertThat(words.called("event", "something-new")).isEqualTo("something-new");
        assertThat(words.called("answer", null)).isNull();
    }
}
