package org.sursis.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no header may hold, whatever wrote it. */
class HeadersTest {
    /** The same rule, said another way. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    @Test
    void of_all_characters_those_are_refused_that_end_a_line_or_turn_the_reading() {
        assertThat(IntStream.range(0, Character.MIN_SURROGATE)
                        .filter(c -> refused((char) c)
                                != FORBIDDEN.matcher(Character.toString(c)).matches())
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X Y", "X:", "X\r\nBcc", "Übergabe"})
    void a_name_is_letters_and_hyphens(String name) {
        assertThatThrownBy(() -> new Headers().add(name, "value")).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean refused(char c) {
        try {
            new Headers().addText("Subject", "a" + c + "b");
            return false;
        } catch (IllegalArgumentException forbidden) {
            return true;
        }
    }
}
