package org.sursis.mail.note;

import io.quarkus.qute.i18n.Localized;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sursis.calendar.ZoneKnowledge;
import org.sursis.docket.Language;
import org.sursis.mail.letter.OneLine;
import org.sursis.watch.Links;
import org.sursis.watch.letters.Letter;

/** The letters to administrators about an order for which nobody can be reached: that it began, lasts, or is over. */
@Singleton
class UnreachedWording implements LetterWording {
    private static final int LONGEST_REFERENCE = 120;

    private final Map<Language, UnreachedWords> words;
    private final Links.BaseUrl base;

    @Inject
    UnreachedWording(
            UnreachedWords english,
            @Localized("fr") UnreachedWords french,
            @Localized("es") UnreachedWords spanish,
            Links.BaseUrl base) {
        this(Map.of(Language.EN, english, Language.FR, french, Language.ES, spanish), base);
    }

    UnreachedWording(Map<Language, UnreachedWords> words, Links.BaseUrl base) {
        this.words = Map.copyOf(words);
        this.base = base;
    }

    @Override
    public Letter.Kind kind() {
        return Letter.Kind.UNREACHED;
    }

    @Override
    public NoteView of(Letter letter) {
        var language = letter.to().language();
        var say = words.get(language);
        var reference = OneLine.of(letter.fact("reference"), LONGEST_REFERENCE);
        var since = Moments.full(
                Instant.parse(letter.fact("since")),
                ZoneKnowledge.region(letter.fact("zone")).orElseThrow(),
                language);
        var turn = letter.fact("turn");
        return switch (turn) {
            case "began" ->
                view(
                        letter,
                        say.subjectBegan(reference),
                        List.of(say.nobody(reference, since), say.todo()),
                        say.again());
            case "lasts" ->
                view(
                        letter,
                        say.subjectLasts(reference),
                        List.of(say.nobody(reference, since), say.todo()),
                        say.again());
            case "over" ->
                view(letter, say.subjectOver(reference), List.of(say.over(reference, since), say.overTodo()), null);
            case "closed" -> view(letter, say.subjectClosed(reference), List.of(say.closed(reference, since)), null);
            default -> throw new IllegalStateException("nobody knows how to say: " + turn);
        };
    }

    private NoteView view(Letter letter, String subject, List<String> lines, String again) {
        var language = letter.to().language();
        var say = words.get(language);
        return new NoteView(
                language.code(),
                subject,
                lines,
                null,
                List.of(),
                say.open(),
                base.page("/orders/" + letter.fact("order")).toString(),
                again == null ? List.of(say.whyTold()) : List.of(say.whyTold(), again));
    }
}
