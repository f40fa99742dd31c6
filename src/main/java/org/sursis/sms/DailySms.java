package org.sursis.sms;

import io.quarkus.qute.i18n.Localized;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.sursis.alert.Channel;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.Language;
import org.sursis.notice.Daily;
import org.sursis.watch.Dailies;
import org.sursis.watch.DailySender;
import org.sursis.watch.Links;
import org.sursis.watch.Outcome;

/** Carries the message of the morning to those who have a telephone only: numbers, and no reference. */
@Singleton
class DailySms implements DailySender {
    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Map<Language, SmsWords> words;
    private final NoteSms post;
    private final URI home;

    @Inject
    DailySms(
            NoteSms post,
            SmsWords english,
            @Localized("fr") SmsWords french,
            @Localized("es") SmsWords spanish,
            Links.BaseUrl home) {
        this(Map.of(Language.EN, english, Language.FR, french, Language.ES, spanish), post, home.uri());
    }

    DailySms(Map<Language, SmsWords> words, NoteSms post, URI home) {
        this.words = Map.copyOf(words);
        this.post = post;
        this.home = home;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Outcome send(Dailies.Message message, Instant now) {
        var name = SmsSender.name(message.createdAt(), Dailies.KIND, message.id());
        return post.carry(new ShortMessage(message.id(), message.address(), text(message.contents()), name), now);
    }

    private String text(Daily daily) {
        var next = FIGURES.format(CivilTime.shown(daily.nextAt(), daily.zone()));
        return words.get(daily.language()).daily(daily.orders(), daily.pressing(), next) + " " + home;
    }
}
