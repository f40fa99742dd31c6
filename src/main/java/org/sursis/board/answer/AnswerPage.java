package org.sursis.board.answer;

import java.util.List;
import org.sursis.board.words.AnswerWords;

/**
 * What the page shows; null where there is nothing to say.
 *
 * @param code the only name of the file that may stand here, or null where the link is none of ours
 * @param about what the message was about, in one sentence
 * @param date the date of the file, {@code left} how far away it is
 * @param outcome what became of it
 * @param ask the form, while an answer is awaited
 * @param newDate the form for a new date, while one is wanted
 */
public record AnswerPage(
        AnswerWords words,
        String language,
        String title,
        String code,
        String about,
        String date,
        String left,
        Outcome outcome,
        Ask ask,
        NewDate newDate) {

    /**
     * What became of it.
     *
     * @param settled false where it leaves somebody with something to do
     */
    public record Outcome(String heading, List<String> lines, boolean settled) {

        static Outcome settled(String heading, String... lines) {
            return new Outcome(heading, List.of(lines), true);
        }

        static Outcome unsettled(String heading, String... lines) {
            return new Outcome(heading, List.of(lines), false);
        }
    }

    /**
     * The form.
     *
     * @param awaited until when an answer is awaited, or null once the next person is being called
     * @param wrong why what was sent was not taken, or null
     */
    public record Ask(
            String awaited,
            String then,
            List<Choice> choices,
            String proof,
            String note,
            String confirm,
            String wrong) {}

    /**
     * The form for the new date.
     *
     * @param action where it goes to
     * @param wrong why what was sent was not taken, or null
     */
    public record NewDate(
            String action, String day, String hour, String zone, String reason, String confirm, String wrong) {}

    /** One of the four answers. */
    public record Choice(String code, String word, String meaning, boolean chosen) {}
}
