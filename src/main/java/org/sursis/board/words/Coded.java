package org.sursis.board.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Constants by the codes of the API, which are their names in small letters with hyphens. */
final class Coded {

    private Coded() {}

    /** The constant that this code stands for; empty for a code that none has, and for null. */
    static <E extends Enum<E>> Optional<E> of(Class<E> constants, String code) {
        return Arrays.stream(constants.getEnumConstants())
                .filter(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
                .findFirst();
    }
}
