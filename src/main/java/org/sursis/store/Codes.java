package org.sursis.store;

import java.util.Locale;

/** Enum constants as they stand in columns: kebab-case, as in every public code, so that SQL reads like the API. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E to(Class<E> type, String code) {
        return code == null
                ? null
                : Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
