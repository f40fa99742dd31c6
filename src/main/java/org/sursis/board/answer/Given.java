package org.sursis.board.answer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.sursis.alert.Answer;
import org.sursis.board.door.Form;
import org.sursis.board.words.AnswerWords;

/** What somebody filled in; {@code word} is empty where nothing was chosen. */
record Given(Optional<Answer.Word> word, String note, String signs) {
    /** Code points in a note. */
    static final int LONGEST_NOTE = 2_000;
    /** How many characters of the code are typed. */
    static final int SIGNS = 2;

    /** Nothing yet. */
    static final Given NOTHING = new Given(Optional.empty(), "", "");

    static Given of(Form form) {
        var note = form.field("note").replace("\r\n", "\n").strip();
        return new Given(
                Answer.Word.of(form.field("answer")),
                Normalizer.normalize(note, Normalizer.Form.NFC),
                form.field("signs").strip());
    }

    /** Why this is no answer to the file with that code, as a sentence; empty when it is one. */
    Optional<String> wrong(String code, AnswerWords words) {
        if (word.isEmpty()) {
            return Optional.of(words.wrongAnswer());
        }
        if (note.codePoints().anyMatch(Given::unprintable)) {
            return Optional.of(words.noteControls());
        }
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            return Optional.of(words.noteTooLong(LONGEST_NOTE));
        }
        return signsOf(code) ? Optional.empty() : Optional.of(words.wrongSigns());
    }

    private boolean signsOf(String code) {
        return signs.toUpperCase(Locale.ROOT).equals(code.substring(code.length() - SIGNS));
    }

    /** Controls, and what makes text show another order than it holds. */
    private static boolean unprintable(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        return control || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }

    /** The note as it is kept: null when there is none. */
    String kept() {
        return note.isEmpty() ? null : note;
    }

    /** The note as it is shown again: without what could not be printed. */
    String shownNote() {
        return note.codePoints()
                .filter(c -> !unprintable(c))
                .limit(2L * LONGEST_NOTE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
