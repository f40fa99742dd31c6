package org.sursis.mail.note;

import org.sursis.watch.letters.Letter;

/** How one kind of letter is put into words. Whoever adds a kind adds a bean of this, and its words in three languages. */
interface LetterWording {

    /** Which kind. */
    Letter.Kind kind();

    /** The letter in words; the same for the same letter, whenever and wherever it is asked for. */
    NoteView of(Letter letter);
}
