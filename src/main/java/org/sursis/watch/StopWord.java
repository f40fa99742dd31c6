package org.sursis.watch;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A reply by SMS that carriers and law give a meaning: the reader wants no more messages, or wants them again. The words are
 * those that North American carriers require, and their translations.
 */
public enum StopWord {
    STOP(Set.of(
            "STOP",
            "STOPALL",
            "UNSUBSCRIBE",
            "CANCEL",
            "END",
            "QUIT",
            "REVOKE",
            "OPTOUT",
            "ARRET",
            "ARRETER",
            "ARRETEZ",
            "DESABONNER",
            "ALTO",
            "BAJA",
            "PARAR")),
    START(Set.of("START", "UNSTOP", "YES", "OUI", "SI", "REPRENDRE", "ALTA"));

    private final Set<String> words;

    StopWord(Set<String> words) {
        this.words = words;
    }

    /** What a reply means, if it is nothing but one such word; accents, case, blanks and punctuation do not matter. */
    public static Optional<StopWord> in(String reply) {
        var bare = Normalizer.normalize(reply, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toUpperCase(Locale.ROOT);
        for (var each : values()) {
            if (each.words.contains(bare)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
