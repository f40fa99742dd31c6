package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages fall back to English without a word when a key is missing; so none may be. */
class WordsTest {
    private static final Pattern NAMES = Pattern.compile("\\{([a-z][A-Za-z]*)}");

    @ParameterizedTest
    @CsvSource({
        "board,fr",
        "board,es",
        "race,fr",
        "race,es",
        "rows,fr",
        "rows,es",
        "docket,fr",
        "docket,es",
        "answer,fr",
        "answer,es",
        "follow,fr",
        "follow,es",
        "entry,fr",
        "entry,es",
        "fault,fr",
        "fault,es"
    })
    void each_language_says_everything(String bundle, String language) throws IOException {
        assertThat(new TreeSet<>(words(bundle, language).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(words(bundle, "en").stringPropertyNames()));
    }

    @ParameterizedTest
    @CsvSource({
        "board,fr",
        "board,es",
        "race,fr",
        "race,es",
        "rows,fr",
        "rows,es",
        "docket,fr",
        "docket,es",
        "answer,fr",
        "answer,es",
        "follow,fr",
        "follow,es",
        "entry,fr",
        "entry,es",
        "fault,fr",
        "fault,es"
    })
    void each_language_says_the_same_facts(String bundle, String language) throws IOException {
        var english = words(bundle, "en");
        var other = words(bundle, language);
        for (var key : english.stringPropertyNames()) {
            var facts = new TreeSet<>(facts(other.getProperty(key)));
            var expected = new TreeSet<>(facts(english.getProperty(key)));
            // A plural may write the one out instead of naming it.
            facts.remove("n");
            expected.remove("n");
            facts.remove("days");
            expected.remove("days");
            assertThat(facts).as(language + " " + key).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void the_answer_page_never_says_what_kind_of_file_it_is(String language) throws IOException {
        var all = words("answer", language).values().stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        assertThat(all)
                .doesNotContainPattern(
                        "(?i)remov|deport|immigr|inmigr|renvoi|expuls|refug|asyl|asile|asilo|country|pays|país|spous|époux|cónyuge");
    }

    @Test
    void no_sentence_ends_twice() throws IOException {
        for (var bundle : new String[] {"board", "rows", "race", "docket", "answer", "entry", "fault"}) {
            for (var language : new String[] {"en", "fr", "es"}) {
                assertThat(words(bundle, language).values())
                        .noneMatch(text -> text.toString().contains(".."));
            }
        }
    }

    private static Set<String> facts(String text) {
        return NAMES.matcher(text).results().map((MatchResult m) -> m.group(1)).collect(Collectors.toSet());
    }

    private static Properties words(String bundle, String language) throws IOException {
        var file = "/messages/" + bundle + "_" + language + ".properties";
        try (var reader = new InputStreamReader(WordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words;
        }
    }
}
