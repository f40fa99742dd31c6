package org.sursis.board.entry;

import java.text.Normalizer;
import java.util.Locale;

/** Makes a code of ours out of what people call a thing. */
final class Slug {
    private static final int LONGEST = 64;

    private Slug() {}

    /** Small letters, digits and hyphens; empty where nothing of that is left. */
    static String of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return cut.replaceAll("^-|-$", "");
    }
}
