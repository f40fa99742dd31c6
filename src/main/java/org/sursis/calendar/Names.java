package org.sursis.calendar;

import java.util.Objects;

/** What a thing is called in the languages of the service; {@code fr} and {@code es} may be null where no name is settled. */
public record Names(String en, String fr, String es) {

    public Names {
        Objects.requireNonNull(en, "a name in English");
    }

    /** A name that is the same, or known, in English only. */
    public static Names of(String en) {
        return new Names(en, null, null);
    }

    /** The name in the language with this ISO 639 code; English where none is settled in it. */
    public String in(String language) {
        var name =
                switch (language) {
                    case "fr" -> fr;
                    case "es" -> es;
                    default -> en;
                };
        return name == null ? en : name;
    }
}
