package org.sursis.notice.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.Language;
import org.sursis.law.order.Dates;
import org.sursis.law.order.KeptDeadline.Course;
import org.sursis.law.order.Move;
import org.sursis.law.order.TimeLimit;
import org.sursis.notice.SpokenTime;

/** One deadline of an order, told in one language: never its date without its source, never the safe day as the only one. */
public final class SpokenLimit {
    private static final Duration ABOUT_HALF_A_YEAR = Duration.ofDays(180);

    private final TimeLimit limit;
    private final Language language;
    private final Instant now;
    private final LimitWords words;

    /** {@code now} decides whether a day in a few letters needs its year. */
    public SpokenLimit(TimeLimit limit, Language language, Instant now) {
        this.limit = limit;
        this.language = language;
        this.now = now;
        this.words = LimitWords.in(language);
    }

    /** What it is called. */
    public String name() {
        return limit.names().in(language.code());
    }

    /** Its name and both days, in a few letters. */
    public String brief() {
        return limit.dates() == null ? name() : words.labelled(name(), brief(limit.dates()));
    }

    /** Both days in a few letters; one where there is one reading. */
    public String brief(Dates dates) {
        var safe = dates.inHours()
                ? words.safeUntil(moment(dates.safeAt(), dates))
                : words.safe(few(dates.safeDay(), dates));
        return dates.settled() ? safe : words.orArguably(safe, latest(dates));
    }

    private String latest(Dates dates) {
        return dates.inHours() ? moment(dates.arguableAt(), dates) : few(dates.arguableDay(), dates);
    }

    /** The last safe day in full, with its zone. */
    public String safe() {
        var dates = limit.dates();
        return dates.inHours()
                ? words.safeUntilInFull(inFull(dates.safeAt(), dates))
                : words.safeInFull(inFull(dates.safeDay(), dates));
    }

    /** What stands below a date: the other reading, if there is one, and the source. */
    public List<String> below() {
        var lines = new ArrayList<String>();
        var dates = limit.dates();
        if (dates != null && !dates.settled()) {
            lines.add(words.arguableInFull(latestInFull()));
        }
        lines.add(words.source(limit.citation()));
        if (limit.confidence().doubtful()) {
            lines.add(words.doubtful());
        }
        return lines;
    }

    /** The latest day or moment for which there is a reading, in full. */
    public String latestInFull() {
        var dates = limit.dates();
        return dates.inHours() ? inFull(dates.arguableAt(), dates) : inFull(dates.arguableDay(), dates);
    }

    /** That it was set, moved, stopped or fell away. */
    public String headline(Move move) {
        return switch (move.now()) {
            case RUNS -> runs(move);
            case PAUSED -> words.stopped(name());
            case UNKNOWN -> words.unknown(name());
            case GONE -> words.gone(name());
        };
    }

    private String runs(Move move) {
        if (move.before() == null) {
            return words.fresh(name());
        }
        int order = limit.dates().tooLate().compareTo(move.before().tooLate());
        return order < 0 ? words.earlier(name()) : order > 0 ? words.later(name()) : words.again(name());
    }

    /** The same in one line, with the days. */
    public String brief(Move move) {
        if (move.now() != Course.RUNS) {
            return headline(move);
        }
        return words.labelled(
                headline(move),
                move.before() == null || move.before().equals(limit.dates())
                        ? brief(limit.dates())
                        : words.insteadOf(brief(limit.dates()), day(move.before())));
    }

    private String day(Dates dates) {
        return dates.inHours() ? moment(dates.safeAt(), dates) : few(dates.safeDay(), dates);
    }

    /** The last safe day or moment in a few letters. */
    public String safeAlone() {
        return day(limit.dates());
    }

    /** The latest arguable day or moment in a few letters. */
    public String latestAlone() {
        return latest(limit.dates());
    }

    /** Days that are not near are said with their year. */
    private String few(LocalDate day, Dates dates) {
        var away = Duration.between(now, CivilTime.startOf(day, dates.zone())).abs();
        return away.compareTo(ABOUT_HALF_A_YEAR) < 0
                ? SpokenTime.brief(day, language)
                : SpokenTime.dated(day, language);
    }

    private String moment(Instant at, Dates dates) {
        var local = CivilTime.shown(at, dates.zone());
        return few(local.toLocalDate(), dates) + ", " + SpokenTime.hour(local.toLocalTime(), language);
    }

    private String inFull(LocalDate day, Dates dates) {
        return SpokenTime.full(day, language) + " (" + dates.zone().getId() + ")";
    }

    private String inFull(Instant at, Dates dates) {
        var local = CivilTime.shown(at, dates.zone());
        return SpokenTime.full(local.toLocalDate(), language) + ", "
                + SpokenTime.hour(local.toLocalTime(), language) + " ("
                + dates.zone().getId() + ")";
    }
}
