package org.sursis.store;

import java.text.Normalizer;

/**
 * Text without the case of its letters, for searching. Done here and not in the database, whose {@code lower} knows only
 * the letters of its own locale, which is often C.
 */
final class Folded {

    private Folded() {}

    static String of(String text) {
        var folded = new StringBuilder(text.length());
        // One code point at a time: whole-word rules (the Greek final sigma) would hide a match inside a word.
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
