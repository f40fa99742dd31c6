package org.sursis.mail.letter;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.sursis.alert.Rung;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.Filing;
import org.sursis.docket.Language;
import org.sursis.docket.Removal;
import org.sursis.notice.KnownFiling;
import org.sursis.notice.Notice.FilingLine;
import org.sursis.notice.SpokenTime;
import org.sursis.notice.TimeLeft;

/**
 * The small parts of sentences: days, hours, lists and names, in one language.
 *
 * @param now when the message may leave; what is left is reckoned from there, so that quiet hours do not make it stale
 */
record Phrases(MailWords words, Language language, ZoneId zone, Instant now) {
    private static final int LONGEST_NAME = 120;

    /** A day in full with its zone. */
    String day(LocalDate date, ZoneId where) {
        return words.onIn(SpokenTime.full(date, language), where.getId());
    }

    /** A day in full where the zone is plain from what stands around it. */
    String day(LocalDate date) {
        return words.on(SpokenTime.full(date, language));
    }

    /** A day in a few letters, for the subject and the bar. */
    String brief(LocalDate date) {
        return SpokenTime.brief(date, language);
    }

    /** A moment in full with its zone. */
    String moment(Instant at) {
        var local = CivilTime.shown(at, zone);
        return words.atIn(
                SpokenTime.full(local.toLocalDate(), language),
                SpokenTime.hour(local.toLocalTime(), language),
                zone.getId());
    }

    /** When the removal is, with the hour where one is known. */
    String removal(Removal removal) {
        return removal.time() == null
                ? day(removal.date(), removal.zone())
                : words.atIn(
                        SpokenTime.full(removal.date(), language),
                        SpokenTime.hour(removal.time(), language),
                        removal.zone().getId());
    }

    /** True when the moment has passed. */
    boolean over(Instant then) {
        return !now.isBefore(then);
    }

    /** How long there still is until a moment that has not passed. */
    String left(Instant then) {
        var left = TimeLeft.between(now, then, zone);
        return left.days() > 0 ? words.days(left.days()) : words.hours(left.hours());
    }

    /**
     * How long there still is until something is over. Days are counted to the last day, as people do; on that day itself the hours
     * that are left of it.
     *
     * @param inHours true when it ends at an hour and not with its last day
     */
    String left(LocalDate lastDay, Instant over, boolean inHours, ZoneId where) {
        long days = DAYS.between(CivilTime.day(now, where), lastDay);
        return inHours || days == 0 ? left(over) : words.days(Math.toIntExact(days));
    }

    /** How long before a target a rung is. */
    String rung(Rung rung) {
        return rung.days() > 0 ? words.days(rung.days()) : words.hours(rung.hours());
    }

    /** What a target is called. */
    String target(String key) {
        return key.equals(Filing.REMOVAL) ? words.removal() : typed(key);
    }

    /** What a filing is called: a title of the organization's own first, then ours for the well-known codes. */
    String filing(String code, String called) {
        if (called != null && !called.equals(code)) {
            return typed(called);
        }
        return KnownFiling.of(code).map(words::filing).orElseGet(() -> typed(code));
    }

    /** What the filing with that code is called among these. */
    String filing(String code, List<FilingLine> among) {
        var line = among.stream().filter(f -> f.code().equals(code)).findFirst();
        return filing(code, line.map(FilingLine::called).orElse(null));
    }

    /** Names in a row: one, two and three. */
    String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : words.and(String.join(", ", names.subList(0, last)), names.get(last));
    }

    /** Text that somebody typed, on one line and not too long. */
    String typed(String text) {
        return OneLine.of(text, LONGEST_NAME);
    }

    /** The civil day of a moment, where the message is read. */
    LocalDate civil(Instant at) {
        return CivilTime.day(at, zone);
    }

    /** A headline that stands among sentences ends as one; a question has its mark already. */
    static String sentence(String headline) {
        return headline.endsWith("?") ? headline : headline + ".";
    }

    /** The same with a capital letter at its start. */
    static String capital(String text) {
        int second = text.offsetByCodePoints(0, 1);
        return Character.toString(Character.toUpperCase(text.codePointAt(0))) + text.substring(second);
    }
}
