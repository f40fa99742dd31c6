package org.sursis.board.page;

import org.sursis.board.words.DocketWords;
import org.sursis.board.words.Phrases;
import org.sursis.notice.race.StandingWords;
import org.sursis.race.Slack;
import org.sursis.race.Standing;
import org.sursis.watch.Watched;

/** The shapes of the standings: each can be told from the others in black and white. */
final class Marks {

    private Marks() {}

    static Rows.Mark of(Standing standing, DocketWords words) {
        return new Rows.Mark(words.standing(standing), standing.code(), path(standing));
    }

    /** With what is left over, where the race is still open. */
    static Rows.Mark of(Watched order, Phrases phrases) {
        return of(order.standing(), order.brief() == null ? null : order.brief().slack(), phrases);
    }

    /** The same; {@code slack} may be null. */
    static Rows.Mark of(Standing standing, Slack slack, Phrases phrases) {
        var line = StandingWords.line(standing, slack, phrases.tongue().language());
        return new Rows.Mark(Phrases.capital(line), standing.code(), path(standing));
    }

    private static String path(Standing standing) {
        return switch (standing) {
            case UNKNOWN -> "M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14zM8 4a4 4 0 1 1 0 8a4 4 0 1 1 0-8z";
            case CLEAR -> "M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14z";
            case TIGHT -> "M8 1.5L15 14H1z";
            case AT_RISK -> "M8 .5L15.5 8L8 15.5L.5 8z";
            case LOST -> "M2 4L4 2L8 6L12 2L14 4L10 8L14 12L12 14L8 10L4 14L2 12L6 8z";
            case SETTLED -> "M1.5 8.5L3.5 6.5L6.5 9.5L12.5 3L14.5 5L6.5 13.5z";
            case STAYED -> "M3 2h4v12H3zM9 2h4v12H9z";
            case CLOSED -> "M2 6.5h12v3H2z";
        };
    }
}
