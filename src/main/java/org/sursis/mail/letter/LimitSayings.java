package org.sursis.mail.letter;

import java.util.ArrayList;
import java.util.List;
import org.sursis.alert.Matter;
import org.sursis.law.order.Move;
import org.sursis.law.order.TimeLimit;
import org.sursis.notice.SpokenTime;
import org.sursis.notice.law.LimitWords;
import org.sursis.notice.law.SpokenLimit;

/** Puts into words what is said of deadlines. */
final class LimitSayings {
    private final Phrases phrases;
    private final LimitWords words;

    LimitSayings(Phrases phrases) {
        this.phrases = phrases;
        this.words = LimitWords.in(phrases.language());
    }

    /** A deadline comes near; {@code late} says why it is said after its time, or is null. */
    Saying approach(Matter.Approach approach, List<String> open, String late) {
        var limit = approach.limit();
        var spoken = spoken(limit);
        boolean over = phrases.over(limit.dates().tooLate());
        var dated = over ? spoken.brief() : phrases.words().briefThen(spoken.brief(), left(limit));
        var brief = dated + "; " + limit.citation();
        var headline = over ? words.over(spoken.name()) : words.left(spoken.name(), left(limit));
        var lines = new ArrayList<>(spoken.below());
        if (!open.isEmpty()) {
            lines.add(phrases.words().notComplete(phrases.list(open)));
        }
        return new Saying(brief, headline, lines, late);
    }

    /** A deadline was set, moved, stopped or fell away. */
    Saying moved(Move move) {
        var spoken = spoken(move.limit());
        var lines = new ArrayList<String>();
        if (move.before() != null) {
            lines.add(phrases.words().dateBefore(spoken.brief(move.before())));
        }
        switch (move.now()) {
            case RUNS ->
                lines.add(
                        move.before() == null
                                ? spoken.safe() + "."
                                : phrases.words()
                                        .dateNow(spoken.brief(move.limit().dates())));
            case PAUSED ->
                lines.add(words.stoodStill(
                        SpokenTime.full(move.pause().since(), phrases.language()),
                        move.pause().daysLeft()));
            case UNKNOWN -> lines.add(words.because(move.cannot()));
            case GONE -> lines.add(words.goneSo());
        }
        lines.add(phrases.words().dateReason(words.why(move.why())));
        lines.addAll(spoken.below());
        return new Saying(spoken.brief(move), spoken.headline(move), lines, null);
    }

    /** The last safe day is over. */
    Saying passed(Matter.DeadlinePassed passed) {
        var limit = passed.limit();
        var spoken = spoken(limit);
        var lines = new ArrayList<String>();
        if (passed.converts()) {
            var since = limit.dates().safeDay().plusDays(1);
            lines.add(words.come(SpokenTime.full(since, phrases.language()), missed(passed)));
        } else {
            if (!phrases.over(limit.dates().tooLateOnEveryReading())) {
                lines.add(words.stillArguable(spoken.latestInFull()));
            }
            if (passed.missed() != null) {
                lines.add(words.consequence(missed(passed)));
            }
        }
        lines.add(spoken.safe() + ".");
        lines.addAll(spoken.below());
        var brief = passed.converts() ? words.labelled(spoken.name(), missed(passed)) : words.over(spoken.brief());
        return new Saying(brief + "; " + limit.citation(), words.over(spoken.name()), lines, null);
    }

    private String missed(Matter.DeadlinePassed passed) {
        return passed.missed().in(phrases.language().code());
    }

    private SpokenLimit spoken(TimeLimit limit) {
        return new SpokenLimit(limit, phrases.language(), phrases.now());
    }

    private String left(TimeLimit limit) {
        var dates = limit.dates();
        return phrases.left(dates.safeDay(), dates.tooLate(), dates.inHours(), dates.zone());
    }
}
