package org.sursis.sms;

import org.sursis.notice.PlainNotice;
import org.sursis.watch.letters.Letter;

/** How one kind of letter is put into a short message. Whoever adds a kind that may be short adds a bean of this. */
interface ShortWording {

    /** Which kind. */
    Letter.Kind kind();

    /**
     * The letter in words; the same for the same letter, whenever and wherever it is asked for. Unless a kind says more it says, for a
     * telephone that others may see, that there is something to look at.
     */
    default String of(Letter letter) {
        return PlainNotice.line(letter.to().language(), letter.fact("code"));
    }
}
