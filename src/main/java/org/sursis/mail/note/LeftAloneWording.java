package org.sursis.mail.note;

import io.quarkus.qute.i18n.Localized;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.sursis.docket.Language;
import org.sursis.mail.letter.OneLine;
import org.sursis.watch.Links;
import org.sursis.watch.letters.Letter;

/** The letter that nobody hears of an order any more. */
@Singleton
class LeftAloneWording implements LetterWording {
    private static final int LONGEST_REFERENCE = 60;

    private final Map<Language, LeftAloneWords> words;
    private final Links.BaseUrl base;

    @Inject
    LeftAloneWording(
            LeftAloneWords english,
            @Localized("fr") LeftAloneWords french,
            @Localized("es") LeftAloneWords spanish,
            Links.BaseUrl base) {
        this(Map.of(Language.EN, english, Language.FR, french, Language.ES, spanish), base);
    }

    LeftAloneWording(Map<Language, LeftAloneWords> words, Links.BaseUrl base) {
        this.words = Map.copyOf(words);
        this.base = base;
    }

    @Override
    public Letter.Kind kind() {
        return Letter.Kind.LEFT_ALONE;
    }

    @Override
    public NoteView of(Letter letter) {
        var language = letter.to().language();
        var say = words.get(language);
        var reference = OneLine.of(letter.fact("reference"), LONGEST_REFERENCE);
        return new NoteView(
                language.code(),
                say.subject(reference),
                List.of(say.said(reference), say.then()),
                null,
                List.of(),
                say.open(),
                base.page("/orders/" + letter.fact("order")).toString(),
                List.of(say.why()));
    }
}
