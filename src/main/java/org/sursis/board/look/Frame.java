package org.sursis.board.look;

import org.sursis.board.words.BoardWords;
import org.sursis.board.words.RowWords;
import org.sursis.board.words.Tongue;

/**
 * What stands around every page.
 *
 * @param language the ISO 639-1 code
 * @param title what the browser calls the page; the heading is the page's own
 * @param signedIn true when there is a session that can be ended
 */
public record Frame(BoardWords words, RowWords rows, String language, String title, boolean signedIn) {

    /** A frame in this language. */
    public static Frame of(Tongue tongue, String title, boolean signedIn) {
        return new Frame(tongue.board(), tongue.rows(), tongue.language().code(), title, signedIn);
    }
}
