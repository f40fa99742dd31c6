package org.sursis.mail.note;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sursis.docket.Language;
import org.sursis.mail.letter.OneLine;
import org.sursis.notice.Daily;
import org.sursis.race.Standing;
import org.sursis.watch.Dailies;
import org.sursis.watch.Links;
import org.sursis.watch.Note;

/** Writes the messages of the morning. The same message always becomes the same note, word for word. */
@Singleton
public class DailyLetters {
    private static final int LONGEST_REFERENCE = 120;

    private final Map<Language, DailyWords> words;
    private final Function<NoteView, TemplateInstance> text;
    private final Function<NoteView, TemplateInstance> html;
    private final URI home;

    @Inject
    DailyLetters(
            DailyWords english,
            @Localized("fr") DailyWords french,
            @Localized("es") DailyWords spanish,
            Links.BaseUrl home) {
        this(
                Map.of(Language.EN, english, Language.FR, french, Language.ES, spanish),
                NoteLayouts::text,
                NoteLayouts::html,
                home.uri());
    }

    DailyLetters(
            Map<Language, DailyWords> words,
            Function<NoteView, TemplateInstance> text,
            Function<NoteView, TemplateInstance> html,
            URI home) {
        this.words = Map.copyOf(words);
        this.text = text;
        this.html = html;
        this.home = home;
    }

    /** The note that this message becomes. */
    public Note write(Dailies.Message message) {
        var view = view(message.contents());
        // Nothing personal, and the same every day: mail programs keep these in one thread.
        var thread = UUID.nameUUIDFromBytes(
                (message.organization() + " " + message.address()).getBytes(StandardCharsets.UTF_8));
        return new Note(
                message.id(),
                Dailies.KIND,
                thread.toString(),
                message.address(),
                message.contents().language(),
                view.subject(),
                text.apply(view).render(),
                html.apply(view).render(),
                message.createdAt());
    }

    NoteView view(Daily daily) {
        var say = words.get(daily.language());
        int pressing = daily.pressing();
        return new NoteView(
                daily.language().code(),
                say.subject(daily.orders(), pressing),
                List.of(
                        say.watched(daily.orders()),
                        say.lookedAt(Moments.full(daily.lookedAtSince(), daily.zone(), daily.language())),
                        say.next(Moments.full(daily.nextAt(), daily.zone(), daily.language())),
                        counts(daily, say)),
                pressing == 0 ? say.nothing() : say.today(pressing),
                lines(daily, say),
                say.open(),
                home.toString(),
                List.of(say.whyDaily(), say.notAdvice()));
    }

    private static String counts(Daily daily, DailyWords say) {
        return Arrays.stream(Standing.values())
                .filter(daily.standings()::containsKey)
                .map(standing -> say.counted(daily.standings().get(standing), say.colour(standing)))
                .collect(Collectors.joining(", "));
    }

    private static List<String> lines(Daily daily, DailyWords say) {
        var lines = new ArrayList<String>();
        for (var order : daily.today()) {
            var parts = new ArrayList<String>();
            parts.add(say.line(OneLine.of(order.reference(), LONGEST_REFERENCE), say.colour(order.standing())));
            if (order.slack() != null) {
                parts.add(say.slack(order.slack()));
            }
            if (order.awaited()) {
                parts.add(say.awaited());
            }
            lines.add(String.join(", ", parts));
        }
        if (daily.more() > 0) {
            lines.add(say.more(daily.more()));
        }
        return lines;
    }
}
