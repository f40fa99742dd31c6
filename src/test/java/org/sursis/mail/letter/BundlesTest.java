package org.sursis.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.docket.Language;
import org.sursis.fixtures.PlainQute;

class BundlesTest {

    @ParameterizedTest
    @EnumSource
    void every_language_says_everything_and_nothing_else(Language language) {
        var asked = new TreeSet<String>();
        for (var method : MailWords.class.getMethods()) {
            var types = method.getParameterTypes();
            boolean named = types.length == 1 && types[0].isEnum();
            var constants =
                    named ? Arrays.stream(types[0].getEnumConstants()).map(c -> (Enum<?>) c) : Stream.<Enum<?>>of();
            var keys = constants.map(c -> PlainQute.key(method, c)).toList();
            asked.addAll(named ? keys : java.util.List.of(method.getName()));
        }
        assertThat(PlainQute.keys("mail", language.code()).keySet()).isEqualTo(asked);
        assertThat(PlainQute.keys("mail", language.code()).values()).noneMatch(String::isBlank);
    }
}
