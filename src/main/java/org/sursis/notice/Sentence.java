package org.sursis.notice;

/** How a sentence begins. */
public final class Sentence {

    private Sentence() {}

    /** The same with a capital letter at its start; a mark or a digit stays what it is. */
    public static String begun(String said) {
        int second = said.offsetByCodePoints(0, 1);
        return Character.toString(Character.toUpperCase(said.codePointAt(0))) + said.substring(second);
    }
}
