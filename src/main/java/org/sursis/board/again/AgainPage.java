package org.sursis.board.again;

import java.util.List;
import org.sursis.board.words.AnswerWords;

/**
 * What the page shows.
 *
 * @param code the only name of the file that may stand here, or null where the link is none of ours
 * @param outcome a heading, or null while something is to be said
 * @param lines sentences below it
 * @param press what stands on the button, or null when there is none
 * @param wrong why what was sent was not taken, or null
 */
public record AgainPage(
        AnswerWords words,
        String language,
        String title,
        String code,
        String outcome,
        List<String> lines,
        String press,
        String wrong) {}
