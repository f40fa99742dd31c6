package org.sursis.mail.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sursis.alert.AlertKind;
import org.sursis.docket.Language;
import org.sursis.mail.letter.BulletinView.FileView;
import org.sursis.notice.Bulletin.News;
import org.sursis.notice.SpokenTime;
import org.sursis.notice.race.StandingWords;
import org.sursis.race.Standing;

/** One file in words: how it stands, its date, and what happened to them, as far as the reader sees it. */
record NewsLines(BulletinWords words, Language language, boolean happened) {
    private static final int LONGEST_REFERENCE = 60;

    static String reference(News news) {
        return OneLine.of(news.reference(), LONGEST_REFERENCE);
    }

    /** What happened, in a few words. */
    String what(News news) {
        if (news.kinds().contains(AlertKind.WATCH_ENDED)) {
            return words.whatEnded();
        }
        if (news.standing() == null) {
            return words.whatSomething();
        }
        if (news.kinds().contains(AlertKind.STANDING)) {
            return words.whatStanding(word(news.standing()));
        }
        return news.kinds().contains(AlertKind.DATE_MOVED) ? words.whatDate() : words.whatApproach();
    }

    FileView of(News news) {
        var lines = new ArrayList<String>();
        if (news.kinds().contains(AlertKind.WATCH_ENDED)) {
            lines.add(words.ended());
            return new FileView(reference(news), lines);
        }
        if (news.standing() == null) {
            return new FileView(reference(news), happened ? List.of(words.something()) : List.of());
        }
        if (news.kinds().contains(AlertKind.APPROACH)) {
            lines.add(words.near());
        }
        lines.add(standing(news));
        lines.add(date(news));
        if (news.lastSafe() != null) {
            lines.add(words.lastSafe(full(news.lastSafe())));
        }
        return new FileView(reference(news), List.copyOf(lines));
    }

    private String standing(News news) {
        boolean changed = news.before() != null && news.before() != news.standing();
        return changed
                ? words.standingChanged(word(news.standing()), word(news.before()))
                : words.standing(word(news.standing()));
    }

    private String date(News news) {
        if (news.date() == null) {
            return words.noDate();
        }
        var day = full(news.date());
        var at = news.time() == null ? day : words.dateAt(day, SpokenTime.hour(news.time(), language));
        boolean moved = news.was() != null && !news.was().equals(news.date());
        return words.date(moved ? words.dateMoved(at, full(news.was())) : at);
    }

    private String full(LocalDate date) {
        return SpokenTime.full(date, language);
    }

    private String word(Standing standing) {
        return StandingWords.word(standing, language);
    }
}
