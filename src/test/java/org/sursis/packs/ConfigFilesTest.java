package org.sursis.packs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sursis.calendar.Closing;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Filing;
import org.sursis.law.Confidence;
import org.sursis.law.Engine;
import org.sursis.law.Roll;
import org.sursis.law.StaysRemoval;
import org.sursis.packs.book.LawText;

/** The files that the program ships, and the schemas that lawyers' editors may use. */
class ConfigFilesTest {
    private static final Path CONFIG = Path.of("config");

    @Test
    void every_pack_and_calendar_of_config_can_be_read() {
        var book = LawFixtures.book(CONFIG);
        var files = LawFixtures.texts(CONFIG);
        assertThat(Stream.concat(
                        book.calendarIds().stream(), book.packs().stream().map(pack -> pack.id())))
                .containsExactlyInAnyOrderElementsOf(
                        files.stream().map(LawText::name).toList());
        assertThat(book.packs()).isNotEmpty().allSatisfy(pack -> assertThat(pack.rules())
                .isNotEmpty());
    }

    @Test
    void the_program_carries_the_very_same_files() {
        Function<LawText, String> print = text -> text.kind() + " " + text.name() + " " + text.fingerprint();
        assertThat(BuiltIn.texts().stream().map(print))
                .containsExactlyInAnyOrderElementsOf(
                        LawFixtures.texts(CONFIG).stream().map(print).toList());
    }

    static Stream<List<Object>> words() {
        return Stream.of(
                List.of("pack", "/$defs/ruleText/properties/engine", codes(Engine.values(), Engine::code)),
                List.of("pack", "/$defs/roll", codes(Roll.values(), Roll::code)),
                List.of("pack", "/$defs/staysRemoval", codes(StaysRemoval.values(), StaysRemoval::code)),
                List.of(
                        "pack",
                        "/$defs/planStep/properties/completeWhen",
                        codes(CompleteWhen.values(), CompleteWhen::code)),
                List.of("pack", "/$defs/planStep/properties/target", List.of(Filing.REMOVAL)),
                List.of("pack", "/$defs/confidence", codes(Confidence.values(), Confidence::code)),
                List.of("holidays", "/$defs/confidence", codes(Confidence.values(), Confidence::code)),
                List.of("holidays", "/$defs/closing", codes(Closing.values(), Closing::code)),
                List.of("holidays", "/$defs/weekday", codes(java.time.DayOfWeek.values(), day -> day.name()
                        .toLowerCase(Locale.ROOT))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void a_schema_knows_the_words_that_the_engines_know(List<Object> words) throws IOException {
        var schema = schema((String) words.get(0)).at((String) words.get(1));
        assertThat(StreamSupport.stream(schema.get("enum").spliterator(), false).map(JsonNode::asText))
                .isEqualTo(words.get(2));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_place_of_a_schema_says_what_is_expected_there(String name) throws IOException {
        var schema = schema(name);
        assertThat(places(schema).filter(place -> place.has("type") || place.has("enum")))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.path("description").asText())
                        .as(place.toString())
                        .isNotBlank());
    }

    static Stream<String> schemas() {
        return Stream.of("pack", "holidays");
    }

    private static Stream<JsonNode> places(JsonNode node) {
        return Stream.concat(
                Stream.of(node).filter(JsonNode::isObject).filter(place -> !place.path("type")
                        .isObject()),
                StreamSupport.stream(node.spliterator(), false).flatMap(ConfigFilesTest::places));
    }

    private static JsonNode schema(String name) throws IOException {
        try (var stream = ConfigFilesTest.class.getResourceAsStream("/org/sursis/packs/" + name + ".schema.json")) {
            return new ObjectMapper().readTree(stream);
        }
    }

    private static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }
}
