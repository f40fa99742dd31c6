package org.sursis.board.follow;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sursis.alert.Channel;
import org.sursis.alert.QuietHours;
import org.sursis.board.follow.FollowPage.Choice;
import org.sursis.board.follow.FollowPage.FileRow;
import org.sursis.board.follow.FollowPage.How;
import org.sursis.board.follow.FollowPage.Where;
import org.sursis.board.words.FollowWords;
import org.sursis.docket.Language;
import org.sursis.notice.Bulletin.News;
import org.sursis.notice.Sight;
import org.sursis.notice.SpokenTime;
import org.sursis.notice.race.StandingWords;
import org.sursis.watch.subscribe.SubscribeByLink.House;
import org.sursis.watch.subscribe.SubscribeByLink.View;
import org.sursis.watch.subscribe.Subscription.State;

/** Puts the pages of subscribers into words. */
record FollowComposer(FollowWords words, Language language) {

    static FollowComposer in(Language language) {
        return new FollowComposer(
                MessageBundles.get(FollowWords.class, Localized.Literal.of(language.code())), language);
    }

    private FollowPage saying(String title, String... lines) {
        return FollowPage.saying(words, language.code(), title, List.of(lines));
    }

    /** For a link that is none of ours, and for an organization that nobody may follow. */
    FollowPage unknown() {
        return saying(words.unknown(), words.unknownWhy());
    }

    /** The form in which somebody asks, with what was filled in and why it was not taken, which may be null. */
    FollowPage ask(House house, Wished wished, String wrong) {
        return new FollowPage(
                words,
                language.code(),
                words.ask(house.name()),
                List.of(sees(house.sees()), words.askWhy(), words.askHow()),
                wrong,
                null,
                new Where(house.channels().contains(Channel.SMS), wished.sms(), wished.address()),
                how(wished, house.name(), house.quietHours(), house.zone().getId()),
                words.send(),
                null);
    }

    /** After asking: the same, whoever asked for whatever address. */
    FollowPage asked(House house) {
        return saying(words.asked(), words.askedWhy(), words.askedThen(house.name()));
    }

    /** Whether it is really wanted. */
    FollowPage confirm(View view) {
        return saying(words.confirm(view.house()), sees(view.sees()), words.confirmWhy(), words.no())
                .asking(words.yes());
    }

    /** That yes was said; or that it is over, or too late to say it. */
    FollowPage started(View view) {
        boolean yes = view.subscription().life().confirmedAt() != null && !view.ended();
        return yes ? saying(words.started(view.house()), words.startedHow()) : over(view);
    }

    /** How one is told now, or that it is over; {@code said} is what came of the last form, or null. */
    FollowPage settled(View view, String said) {
        return view.ended()
                ? over(view)
                : settle(view, Wished.of(view.subscription().wishes()), said, null);
    }

    /** The same with what was filled in and why it was not taken, which may be null; {@code said} is what came of the last form, or null. */
    FollowPage settle(View view, Wished wished, String said, String wrong) {
        var lines = new ArrayList<String>();
        if (said != null) {
            lines.add(said);
        }
        if (view.subscription().state() == State.PAUSED) {
            lines.add(words.paused());
        }
        var zone = view.subscription().wishes().zone().getId();
        return new FollowPage(
                words,
                language.code(),
                words.mine(view.house()),
                lines,
                wrong,
                view.follows().stream().map(this::row).toList(),
                null,
                how(wished, view.house(), view.quietHours(), zone),
                words.save(),
                words.endHere());
    }

    /** Whether it is to end. */
    FollowPage end(View view) {
        return saying(words.end(view.house()), words.endWhy()).asking(words.endButton());
    }

    /** That it is over. */
    FollowPage over(View view) {
        var erased = view.subscription().life().erasedAt() != null;
        var when = view.erasedOn() == null ? null : SpokenTime.full(view.erasedOn(), language);
        return erased || when == null
                ? saying(words.ended(), words.endedWhy(), words.erasedNow())
                : saying(words.ended(), words.endedWhy(), words.erased(when));
    }

    private String sees(Sight sight) {
        return switch (sight) {
            case REFERENCE -> words.seesReference();
            case STANDING -> words.seesStanding();
            case DATES -> words.seesDates();
        };
    }

    private FileRow row(News news) {
        var file = words.file(news.code());
        return news.standing() == null
                ? new FileRow(file, null, null, null)
                : new FileRow(
                        file,
                        StandingWords.word(news.standing(), language),
                        date(news),
                        news.lastSafe() == null ? null : SpokenTime.full(news.lastSafe(), language));
    }

    private String date(News news) {
        if (news.date() == null) {
            return words.noDate();
        }
        var day = SpokenTime.full(news.date(), language);
        return news.time() == null ? day : words.dateAt(day, SpokenTime.hour(news.time(), language));
    }

    private How how(Wished wished, String house, QuietHours usual, String zone) {
        var hours = usual.code().equals("none") ? words.noHours() : usual.code();
        return new How(
                Arrays.stream(Language.values()).map(l -> choice(l, wished)).toList(),
                wished.digest(),
                words.quietHouse(house, hours),
                !wished.own() && !wished.none(),
                wished.none(),
                wished.own(),
                wished.from(),
                wished.to(),
                words.quietHow(zone));
    }

    private static Choice choice(Language language, Wished wished) {
        var locale = Locale.forLanguageTag(language.code());
        return new Choice(language.code(), locale.getDisplayLanguage(locale), language == wished.language());
    }
}
