package org.sursis.mail.letter;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sursis.docket.Language;
import org.sursis.notice.Bulletin;
import org.sursis.notice.Bulletin.Occasion;
import org.sursis.notice.SpokenTime;
import org.sursis.watch.Outgoing;

/** Puts into words what a subscriber is told. The same message always becomes the same words. */
@Singleton
public class BulletinLetters {
    private static final int LONGEST_HOUSE = 80;

    private final Map<Language, BulletinWords> words;
    private final Function<BulletinView, TemplateInstance> text;
    private final Function<BulletinView, TemplateInstance> html;

    @Inject
    BulletinLetters(
            BulletinWords english, @Localized("fr") BulletinWords french, @Localized("es") BulletinWords spanish) {
        this(
                Map.of(Language.EN, english, Language.FR, french, Language.ES, spanish),
                BulletinLayouts::text,
                BulletinLayouts::html);
    }

    BulletinLetters(
            Map<Language, BulletinWords> words,
            Function<BulletinView, TemplateInstance> text,
            Function<BulletinView, TemplateInstance> html) {
        this.words = Map.copyOf(words);
        this.text = text;
        this.html = html;
    }

    /** A mail in words and both its forms. */
    record Said(BulletinView view, String text, String html) {}

    /** What the subscriber reads. */
    Said say(Outgoing message) {
        var view = view(message);
        return new Said(view, text.apply(view).render(), html.apply(view).render());
    }

    private BulletinView view(Outgoing message) {
        var bulletin = message.following().bulletin();
        var say = words.get(bulletin.language());
        var house = OneLine.of(bulletin.house(), LONGEST_HOUSE);
        var files = new NewsLines(say, bulletin.language(), bulletin.occasion() != Occasion.FOLLOWING);
        return new BulletinView(
                bulletin.language().code(),
                subject(bulletin, house, say, files),
                headline(bulletin.occasion(), house, say),
                lines(bulletin, house, say),
                bulletin.news().stream().map(files::of).toList(),
                action(bulletin, say),
                message.link().toString(),
                closing(bulletin, house, say),
                say.unsubscribe(),
                message.following().unsubscribe().toString());
    }

    private static String subject(Bulletin bulletin, String house, BulletinWords say, NewsLines files) {
        return switch (bulletin.occasion()) {
            case CONFIRM -> say.subjectConfirm(house);
            case FOLLOWING ->
                say.subjectFollowing(bulletin.only() == null ? say.all(house) : NewsLines.reference(bulletin.only()));
            case NEWS ->
                bulletin.news().stream()
                        .map(n -> say.subjectNews(NewsLines.reference(n), files.what(n)))
                        .collect(Collectors.joining("; "));
            case DIGEST -> say.subjectDigest(house, bulletin.news().size());
            case FAREWELL -> say.subjectFarewell(house);
        };
    }

    private static String headline(Occasion occasion, String house, BulletinWords say) {
        return switch (occasion) {
            case CONFIRM -> say.headConfirm(house);
            case FOLLOWING -> say.headFollowing();
            case NEWS -> say.headNews();
            case DIGEST -> say.headDigest();
            case FAREWELL -> say.headFarewell(house);
        };
    }

    private static List<String> lines(Bulletin bulletin, String house, BulletinWords say) {
        return switch (bulletin.occasion()) {
            case CONFIRM -> List.of(say.confirmHow(house), say.confirmElse());
            case FOLLOWING -> bulletin.news().isEmpty() ? List.of(say.followsNone()) : List.of();
            case NEWS, DIGEST, FAREWELL -> List.of();
        };
    }

    private static String action(Bulletin bulletin, BulletinWords say) {
        if (bulletin.occasion() == Occasion.CONFIRM) {
            return say.confirm();
        }
        return bulletin.erasedOn() == null ? say.settle() : say.see();
    }

    private static String why(Bulletin bulletin, String house, BulletinWords say) {
        if (bulletin.occasion() == Occasion.CONFIRM) {
            return say.whyConfirm(house);
        }
        return bulletin.erasedOn() == null ? say.why(house) : say.whyOver(house);
    }

    private static List<String> closing(Bulletin bulletin, String house, BulletinWords say) {
        var closing = new ArrayList<String>();
        if (bulletin.erasedOn() != null) {
            closing.add(say.erased(SpokenTime.full(bulletin.erasedOn(), bulletin.language())));
        }
        closing.add(why(bulletin, house, say));
        closing.add(say.notAdvice());
        return closing;
    }
}
