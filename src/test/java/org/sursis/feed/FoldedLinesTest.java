package org.sursis.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FoldedLinesTest {
    private static final String[] SIGNS = {"a", "b", " ", ",", "é", "ł", "€", "𝔄", "\r\n"};

    static LongStream seeds() {
        return new Random(2026).longs(200);
    }

    @Test
    void a_line_of_75_octets_stays_and_one_more_folds_it() {
        assertThat(FoldedLines.of("x".repeat(75) + "\r\n")).isEqualTo("x".repeat(75) + "\r\n");
        assertThat(FoldedLines.of("x".repeat(76) + "\r\n")).isEqualTo("x".repeat(75) + "\r\n x\r\n");
        assertThat(FoldedLines.of("x".repeat(74) + "é")).isEqualTo("x".repeat(74) + "\r\n é");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_line_is_too_long_no_character_is_cut_and_unfolded_it_is_what_it_was(long seed) {
        var random = new Random(seed);
        // Blanks after a line end would be such as folding makes.
        var text = random.ints(600, 0, SIGNS.length)
                .mapToObj(i -> SIGNS[i])
                .collect(Collectors.joining())
                .replaceAll("\r\n +", "\r\n");
        var folded = FoldedLines.of(text);
        assertThat(folded.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line);
        });
        assertThat(folded.replace("\r\n ", "")).isEqualTo(text);
    }
}
