package org.sursis.mail.note;

import io.quarkus.qute.i18n.Localized;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.sursis.docket.Language;
import org.sursis.mail.letter.OneLine;
import org.sursis.watch.letters.Letter;

/** The letter that a webhook does not take what it is given. */
@Singleton
class WebhookWording implements LetterWording {
    private static final int LONGEST_ADDRESS = 120;

    private final Map<Language, WebhookWords> words;

    @Inject
    WebhookWording(WebhookWords english, @Localized("fr") WebhookWords french, @Localized("es") WebhookWords spanish) {
        this(Map.of(Language.EN, english, Language.FR, french, Language.ES, spanish));
    }

    WebhookWording(Map<Language, WebhookWords> words) {
        this.words = Map.copyOf(words);
    }

    @Override
    public Letter.Kind kind() {
        return Letter.Kind.WEBHOOK;
    }

    @Override
    public NoteView of(Letter letter) {
        var say = words.get(letter.to().language());
        var to = OneLine.of(letter.fact("webhook"), LONGEST_ADDRESS);
        var how = letter.fact("how");
        return switch (how) {
            case "failing" ->
                view(letter, say.subjectFailing(), List.of(say.failing(to), say.failingThen(), say.people()));
            case "missed" -> view(letter, say.subjectMissed(), List.of(say.missed(to), say.missedThen(), say.people()));
            case "gone" -> view(letter, say.subjectGone(), List.of(say.gone(to), say.goneThen(), say.people()));
            default -> throw new IllegalStateException("nobody knows how to say: " + how);
        };
    }

    private NoteView view(Letter letter, String subject, List<String> lines) {
        var language = letter.to().language();
        return new NoteView(
                language.code(),
                subject,
                lines,
                null,
                List.of(),
                null,
                null,
                List.of(words.get(language).why()));
    }
}
