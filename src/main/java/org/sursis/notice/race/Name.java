package org.sursis.notice.race;

/**
 * What a thing is called within a sentence.
 *
 * @param said with its article where the language and the thing have one, else in quotation marks
 * @param feminine how words agree with it, where the language asks
 * @param comes true when an office issues it, so that it comes; other things are complete
 */
record Name(String said, boolean feminine, boolean comes) {

    /** A name that somebody typed: its gender is not known. */
    static Name typed(String said) {
        return new Name(said, false, false);
    }

    /** {@code complet} or {@code complète}, as it asks. */
    String agreed(String masculine, String feminineForm) {
        return feminine ? feminineForm : masculine;
    }
}
