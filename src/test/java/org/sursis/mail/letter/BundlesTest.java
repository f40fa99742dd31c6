package org.sursis.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    /** What a message does with numbers and names of ours is known by heart; a text is only put in. */
    @ParameterizedTest
    @EnumSource
    void a_text_is_put_where_it_belongs_and_nothing_else_depends_on_it(Language language) {
        var messages = PlainQute.keys("mail", language.code());
        int texts = 0;
        for (var method : MailWords.class.getMethods()) {
            for (var given : method.getParameters()) {
                if (given.getType() == String.class) {
                    var braces = Pattern.compile("\\{[^}]*\\b" + given.getName() + "\\b[^}]*}");
                    assertThat(braces.matcher(messages.get(method.getName())).results())
                            .as(method.getName())
                            .isNotEmpty()
                            .allMatch(found -> found.group().equals("{" + given.getName() + "}"));
                    texts++;
                }
            }
        }
        assertThat(texts).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void by_heart_they_say_the_same_every_time(Language language) throws ReflectiveOperationException {
        var bundle = PlainQute.bundle(MailWords.class, "mail", language.code());
        var byHeart = ByHeart.of(MailWords.class, bundle);
        for (var method : MailWords.class.getMethods()) {
            for (int n : new int[] {0, 1, 2, 0, 17, 1}) {
                var given = Arrays.stream(method.getParameters())
                        .map(each -> some(each, n))
                        .toArray();
                assertThat(method.invoke(byHeart, given)).as(method.getName()).isEqualTo(method.invoke(bundle, given));
            }
        }
    }

    private static Object some(Parameter given, int n) {
        var type = given.getType();
        return type == String.class
                ? given.getName() + " \ue000{n} " + n
                : type == int.class ? (Object) n : type.getEnumConstants()[n % type.getEnumConstants().length];
    }
}
