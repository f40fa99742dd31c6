package org.sursis.mail.note;

import io.quarkus.qute.i18n.Localized;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.sursis.docket.Language;
import org.sursis.mail.letter.OneLine;
import org.sursis.watch.letters.Letter;

/** The letter that says that one person alone made something effective. */
@Singleton
class BreakGlassWording implements LetterWording {
    private static final int LONGEST = 200;

    private final Map<Language, EyesWords> words;

    @Inject
    BreakGlassWording(EyesWords english, @Localized("fr") EyesWords french, @Localized("es") EyesWords spanish) {
        this.words = Map.of(Language.EN, english, Language.FR, french, Language.ES, spanish);
    }

    @Override
    public Letter.Kind kind() {
        return Letter.Kind.BREAK_GLASS;
    }

    @Override
    public NoteView of(Letter letter) {
        var language = letter.to().language();
        var say = words.get(language);
        var reference = OneLine.of(letter.fact("reference"), LONGEST);
        return new NoteView(
                language.code(),
                say.glassSubject(reference),
                List.of(
                        say.glassBroken(OneLine.of(letter.fact("by"), LONGEST), reference),
                        say.glassWhy(OneLine.of(letter.fact("reason"), LONGEST))),
                null,
                List.of(),
                null,
                null,
                List.of(say.glassThen()));
    }
}
