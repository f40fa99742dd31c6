package org.sursis.board.again;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.sursis.board.look.Pages;
import org.sursis.board.words.AnswerWords;
import org.sursis.board.words.Tongue;
import org.sursis.docket.Language;

/**
 * A page behind a link in a letter, with one thing to say and perhaps a button.
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
        String wrong) {
    private static final int SIGNS = 2;

    /** Something is asked; {@code wrong} says why what was sent was not taken, or is null. */
    public static AgainPage asking(
            AnswerWords words, Language language, String code, List<String> lines, String press, String wrong) {
        return new AgainPage(words, language.code(), words.title(code), code, null, lines, press, wrong);
    }

    /** Something is over. */
    public static AgainPage said(
            AnswerWords words, Language language, String code, String outcome, List<String> lines) {
        return new AgainPage(words, language.code(), words.title(code), code, outcome, lines, null, null);
    }

    /** The link is none of ours. */
    public static AgainPage unknown(Tongue tongue) {
        var words = tongue.answer();
        var lines = List.of(words.unknownWhy(), words.unknownThen());
        return new AgainPage(words, tongue.language().code(), words.unknown(), null, null, lines, null, null);
    }

    /** True when these are the last two characters of the code, which a program that opens links does not type. */
    public static boolean signsOf(String code, String typed) {
        return typed.strip().toUpperCase(Locale.ROOT).equals(code.substring(code.length() - SIGNS));
    }

    /** The page as an answer. */
    public Response answer(int status) {
        return Response.status(status)
                .type(Pages.HTML)
                .entity(Layouts.again(this).render())
                .build();
    }
}
