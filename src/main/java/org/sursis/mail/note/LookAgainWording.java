package org.sursis.mail.note;

import io.quarkus.qute.i18n.Localized;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sursis.docket.Language;
import org.sursis.mail.letter.OneLine;
import org.sursis.notice.SpokenTime;
import org.sursis.watch.Links;
import org.sursis.watch.eyes.LookAgain;
import org.sursis.watch.letters.Letter;

/** The letter that asks who works alone for a second look at what they did. */
@Singleton
class LookAgainWording implements LetterWording {
    private static final int LONGEST = 200;

    private final Map<Language, EyesWords> words;
    private final Links links;

    @Inject
    LookAgainWording(
            EyesWords english, @Localized("fr") EyesWords french, @Localized("es") EyesWords spanish, Links links) {
        this.words = Map.of(Language.EN, english, Language.FR, french, Language.ES, spanish);
        this.links = links;
    }

    @Override
    public Letter.Kind kind() {
        return Letter.Kind.LOOK_AGAIN;
    }

    @Override
    public NoteView of(Letter letter) {
        var language = letter.to().language();
        var say = words.get(language);
        var what = LookAgain.What.valueOf(letter.fact("what"));
        boolean ended = what == LookAgain.What.WATCH_ENDED;
        int days =
                (int) Duration.between(letter.createdAt(), letter.expiresAt()).toDays();
        return new NoteView(
                language.code(),
                say.lookSubject(fact(letter, "reference")),
                List.of(happened(letter, what, say), ended ? say.resumeHow() : say.confirmHow()),
                null,
                List.of(),
                ended ? say.resumeButton() : say.confirmButton(),
                links.link(Links.Use.LOOK_AGAIN, letter.id()).toString(),
                List.of(say.lasts(days)));
    }

    private static String happened(Letter letter, LookAgain.What what, EyesWords say) {
        var by = fact(letter, "by");
        var reference = fact(letter, "reference");
        return switch (what) {
            case MOVED_LATER -> say.movedLater(by, reference, day(letter, "earlier"), day(letter, "later"));
            case PEOPLE_LEFT -> say.peopleLeft(by, reference, fact(letter, "people"));
            case WATCH_ENDED -> say.watchEnded(by, reference);
        };
    }

    private static String day(Letter letter, String fact) {
        return SpokenTime.full(LocalDate.parse(letter.fact(fact)), letter.to().language());
    }

    private static String fact(Letter letter, String name) {
        return OneLine.of(letter.fact(name), LONGEST);
    }
}
