package org.sursis.mail.note;

import io.quarkus.qute.i18n.Localized;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.sursis.docket.Language;
import org.sursis.watch.Links;
import org.sursis.watch.letters.Letter;
import org.sursis.watch.proof.Verification;

/** The letter with the code that proves a mailbox. */
@Singleton
class VerificationWording implements LetterWording {
    private final Map<Language, ProofWords> words;
    private final Links links;

    @Inject
    VerificationWording(
            ProofWords english, @Localized("fr") ProofWords french, @Localized("es") ProofWords spanish, Links links) {
        this.words = Map.of(Language.EN, english, Language.FR, french, Language.ES, spanish);
        this.links = links;
    }

    @Override
    public Letter.Kind kind() {
        return Letter.Kind.VERIFICATION;
    }

    @Override
    public NoteView of(Letter letter) {
        var language = letter.to().language();
        var say = words.get(language);
        return new NoteView(
                language.code(),
                say.subject(),
                List.of(say.asked(letter.fact("code")), say.how()),
                links.digits(Links.Use.VERIFICATION, letter.id()),
                List.of(),
                say.press(),
                links.link(Links.Use.VERIFICATION, letter.id()).toString(),
                List.of(say.holds((int) Verification.HOLDS.toMinutes()), say.notYou()));
    }
}
