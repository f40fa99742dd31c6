package org.sursis.docket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that Sursis writes messages in. */
public enum Language {
    EN,
    FR,
    ES;

    /** The ISO 639-1 code, lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language with this ISO 639-1 code; empty when Sursis does not write it. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code().equals(code)).findFirst();
    }
}
