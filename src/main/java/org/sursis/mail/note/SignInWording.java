package org.sursis.mail.note;

import io.quarkus.qute.i18n.Localized;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sursis.docket.Language;
import org.sursis.mail.letter.OneLine;
import org.sursis.watch.Links;
import org.sursis.watch.letters.Letter;

/** The letter with which a member signs in. */
@Singleton
class SignInWording implements LetterWording {
    private static final int LONGEST_NAME = 120;

    private final Map<Language, SignInWords> words;
    private final Links links;

    @Inject
    SignInWording(
            SignInWords english,
            @Localized("fr") SignInWords french,
            @Localized("es") SignInWords spanish,
            Links links) {
        this(Map.of(Language.EN, english, Language.FR, french, Language.ES, spanish), links);
    }

    SignInWording(Map<Language, SignInWords> words, Links links) {
        this.words = Map.copyOf(words);
        this.links = links;
    }

    @Override
    public Letter.Kind kind() {
        return Letter.Kind.SIGN_IN;
    }

    @Override
    public NoteView of(Letter letter) {
        var language = letter.to().language();
        var say = words.get(language);
        var minutes = Duration.between(letter.createdAt(), letter.expiresAt()).toMinutes();
        return new NoteView(
                language.code(),
                say.subject(),
                List.of(say.asked(OneLine.of(letter.fact("organization"), LONGEST_NAME)), say.sameBrowser()),
                null,
                List.of(),
                say.open(),
                links.link(Links.Use.SIGN_IN, letter.id()).toString(),
                List.of(say.shortly((int) minutes), say.notYou()));
    }
}
