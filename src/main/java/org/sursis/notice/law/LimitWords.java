package org.sursis.notice.law;

import org.sursis.docket.Language;
import org.sursis.law.order.Move;

/**
 * What is said of a deadline that comes near, moves, stops or passes, in one language. Names, days and hours are handed in as
 * they are written there; the parts are put together by whoever knows the room that they have.
 */
public abstract class LimitWords {

    LimitWords() {}

    /** The words of a language. */
    public static LimitWords in(Language language) {
        return switch (language) {
            case EN -> EnglishLimits.WORDS;
            case FR -> FrenchLimits.WORDS;
            case ES -> SpanishLimits.WORDS;
        };
    }

    /** A head and what it tells. */
    public abstract String labelled(String name, String told);

    /** In a few letters: the last safe day. */
    public abstract String safe(String day);

    /** In a few letters: the last safe moment. */
    public abstract String safeUntil(String moment);

    /** The same followed by the latest day or moment for which there is a reading. */
    public abstract String orArguably(String safe, String latest);

    /** How long there still is. */
    public abstract String left(String name, String left);

    /** The last safe day, in full. */
    public abstract String safeInFull(String day);

    /** The last safe moment, in full. */
    public abstract String safeUntilInFull(String moment);

    /** The latest day or moment for which there is a reading, in full. */
    public abstract String arguableInFull(String latest);

    /** Where it stands. */
    public abstract String source(String citation);

    /** The source is not confirmed. */
    public abstract String doubtful();

    /** It was computed for the first time. */
    public abstract String fresh(String name);

    /** It moved to an earlier date. */
    public abstract String earlier(String name);

    /** It moved to a later date. */
    public abstract String later(String name);

    /** It runs again to the date that it had. */
    public abstract String again(String name);

    /** Its clock stands still. */
    public abstract String stopped(String name);

    /** It cannot be computed. */
    public abstract String unknown(String name);

    /** Nothing sets it running any more. */
    public abstract String gone(String name);

    /** In a few letters: what is now, and the day that was before. */
    public abstract String insteadOf(String now, String before);

    /** How long the clock has stood still and what is left. */
    public abstract String stoodStill(String since, int daysLeft);

    /** Why it cannot be computed, and what to do. */
    public abstract String because(String why);

    /** What it means that nothing sets it running. */
    public abstract String goneSo();

    /** The last safe day is over. */
    public abstract String over(String name);

    /** It may still be done, on a more favourable reading. */
    public abstract String stillArguable(String latest);

    /** What follows when it is missed. */
    public abstract String consequence(String missed);

    /** What has come by itself, and since when. */
    public abstract String come(String since, String missed);

    /** What brought a change. */
    public final String why(Move.Why why) {
        return switch (why.because()) {
            case EVENT_RECORDED -> recorded(event(why.to()));
            case EVENT_CORRECTED -> corrected(event(why.to()));
            case ORDER_AMENDED -> amended();
            case PACK_CHANGED -> rules(why.from(), why.to());
            case CALENDAR_CHANGED -> calendar();
        };
    }

    private String event(String code) {
        return SpokenEvent.name(code).in(language().code());
    }

    abstract Language language();

    abstract String recorded(String event);

    abstract String corrected(String event);

    abstract String amended();

    /** Either may be null. */
    abstract String rules(String from, String to);

    abstract String calendar();
}
