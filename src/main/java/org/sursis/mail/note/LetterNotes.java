package org.sursis.mail.note;

import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sursis.watch.Note;
import org.sursis.watch.letters.Letter;

/** Writes letters as mails. The same letter always becomes the same note, word for word. */
@Singleton
public class LetterNotes {
    private final Map<Letter.Kind, LetterWording> wordings = new EnumMap<>(Letter.Kind.class);
    private final Function<NoteView, TemplateInstance> text;
    private final Function<NoteView, TemplateInstance> html;

    @Inject
    LetterNotes(@All List<LetterWording> wordings) {
        this(wordings, NoteLayouts::text, NoteLayouts::html);
    }

    LetterNotes(
            List<LetterWording> wordings,
            Function<NoteView, TemplateInstance> text,
            Function<NoteView, TemplateInstance> html) {
        wordings.forEach(wording -> this.wordings.put(wording.kind(), wording));
        this.text = text;
        this.html = html;
    }

    /**
     * The note that this letter becomes.
     *
     * @throws IllegalStateException when nobody has words for its kind, or a fact is missing: a bug
     */
    public Note write(Letter letter) {
        var wording = wordings.get(letter.kind());
        if (wording == null) {
            throw new IllegalStateException("a letter of kind " + letter.kind().code() + " has no words as a mail");
        }
        var view = wording.of(letter);
        return new Note(
                letter.id(),
                letter.kind().code(),
                letter.id().toString(),
                letter.to().address(),
                letter.to().language(),
                view.subject(),
                text.apply(view).render(),
                html.apply(view).render(),
                letter.createdAt());
    }
}
