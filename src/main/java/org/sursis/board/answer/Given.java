package org.sursis.board.answer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.sursis.alert.Answer;
import org.sursis.board.door.Form;
import org.sursis.board.words.AnswerWords;
import org.sursis.watch.Acknowledge;
import org.sursis.watch.typed.Wording;

/** What somebody filled in; {@code word} is empty where nothing was chosen. */
record Given(Optional<Answer.Word> word, String proof, String note, String signs) {
    /** Code points in a note. */
    static final int LONGEST_NOTE = 2_000;
    /** How many characters of the code are typed. */
    static final int SIGNS = 2;

    /** Nothing yet. */
    static final Given NOTHING = new Given(Optional.empty(), "", "", "");

    static Given of(Form form) {
        var note = form.field("note").replace("\r\n", "\n").strip();
        return new Given(
                Answer.Word.of(form.field("answer")),
                Wording.normal(form.field("proof").strip()),
                Normalizer.normalize(note, Normalizer.Form.NFC),
                form.field("signs").strip());
    }

    /** Why this is no answer to the file with that code, as a sentence; empty when it is one. */
    Optional<String> wrong(String code, AnswerWords words) {
        if (word.isEmpty()) {
            return Optional.of(words.wrongAnswer());
        }
        var wrongProof = wrongProof(words);
        if (wrongProof.isPresent()) {
            return wrongProof;
        }
        if (note.codePoints().anyMatch(Given::unprintable)) {
            return Optional.of(words.noteControls());
        }
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            return Optional.of(words.noteTooLong(LONGEST_NOTE));
        }
        return signsOf(signs, code) ? Optional.empty() : Optional.of(words.wrongSigns());
    }

    /** Whoever says that it is filed says by what that can be proven; with the other answers it means nothing. */
    private Optional<String> wrongProof(AnswerWords words) {
        if (word.filter(w -> w == Answer.Word.FILED).isEmpty()) {
            return Optional.empty();
        }
        if (proof.isEmpty()) {
            return Optional.of(words.proofNeeded());
        }
        return Optional.ofNullable(Wording.whyNoLine(proof)).map(why -> words.proofUnfit(Wording.LINE));
    }

    /** True for the last characters of the code, as small or large as they may be. */
    static boolean signsOf(String signs, String code) {
        return signs.toUpperCase(Locale.ROOT).equals(code.substring(code.length() - SIGNS));
    }

    /** Controls, and what makes text show another order than it holds. */
    private static boolean unprintable(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        return control || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }

    /** As it is kept, of one that is not wrong. */
    Acknowledge.Reply reply() {
        var answer = word.orElseThrow();
        return new Acknowledge.Reply(answer, note.isEmpty() ? null : note, answer == Answer.Word.FILED ? proof : null);
    }

    /** The proof as it is shown again. */
    String shownProof() {
        return printable(proof, Wording.LINE);
    }

    /** The note as it is shown again: without what could not be printed. */
    String shownNote() {
        return printable(note, LONGEST_NOTE);
    }

    private static String printable(String text, int longest) {
        return text.codePoints()
                .filter(c -> !unprintable(c))
                .limit(2L * longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
