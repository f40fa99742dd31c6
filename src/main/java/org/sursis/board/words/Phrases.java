package org.sursis.board.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.Filing;
import org.sursis.docket.Removal;
import org.sursis.notice.KnownFiling;
import org.sursis.notice.SpokenTime;
import org.sursis.notice.TimeLeft;

/**
 * The small parts of sentences: days, hours and names, in one language and one zone.
 *
 * @param now what "in 3 days" is reckoned from
 */
public record Phrases(Tongue tongue, ZoneId zone, Instant now) {
    /** Days of another year are said with their year. */
    private static final Duration ABOUT_HALF_A_YEAR = Duration.ofDays(180);

    /** What things are called and what is said of them. */
    public DocketWords words() {
        return tongue.docket();
    }

    /** The labels of lists and tables. */
    public RowWords rows() {
        return tongue.rows();
    }

    /** What stands around races. */
    public RaceWords race() {
        return tongue.race();
    }

    /** The same in another zone. */
    public Phrases in(ZoneId other) {
        return new Phrases(tongue, other, now);
    }

    /** A day in full. */
    public String full(LocalDate date) {
        return SpokenTime.full(date, tongue.language());
    }

    /** A day in a few letters; in full where the year is not plain. */
    public String brief(LocalDate date) {
        var start = CivilTime.startOf(date, zone);
        boolean near = Duration.between(now, start).abs().compareTo(ABOUT_HALF_A_YEAR) < 0;
        return near ? SpokenTime.brief(date, tongue.language()) : full(date);
    }

    /** A moment in a few letters, on the clock of the zone. */
    public String moment(Instant at) {
        var local = CivilTime.shown(at, zone);
        return words().at(brief(local.toLocalDate()), SpokenTime.hour(local.toLocalTime(), tongue.language()));
    }

    /** A moment in a few letters, with the zone. */
    public String momentIn(Instant at) {
        var local = CivilTime.shown(at, zone);
        return words().atIn(
                        brief(local.toLocalDate()),
                        SpokenTime.hour(local.toLocalTime(), tongue.language()),
                        zone.getId());
    }

    /** When the removal is, in full, with the hour where one is known, and the zone. */
    public String removal(Removal removal) {
        return removal.time() == null
                ? words().dayIn(full(removal.date()), removal.zone().getId())
                : words().atIn(
                                full(removal.date()),
                                SpokenTime.hour(removal.time(), tongue.language()),
                                removal.zone().getId());
    }

    /** How long there still is. */
    public String left(Instant then) {
        var left = TimeLeft.between(now, then, zone);
        if (left.over()) {
            return words().over();
        }
        return left.days() > 0 ? words().inDays(left.days()) : words().inHours(left.hours());
    }

    /** What a filing is called: a title of the organization's own first, then ours for the well-known codes. */
    public String filing(Filing filing) {
        return filing.title() == null ? filing(filing.code()) : filing.title();
    }

    /** What a filing with this code is called. */
    public String filing(String code) {
        return KnownFiling.of(code).map(words()::filing).orElse(code);
    }

    /** What a code says: in words where it is a well-known one, else the words that whoever made it up put into it. */
    public String code(String code) {
        return code == null ? null : KnownCode.of(code).map(words()::code).orElseGet(() -> code.replace('-', ' '));
    }

    /** What an entry of the history is called. */
    public String happening(String event) {
        return Happening.of(event).map(words()::happening).orElse(event);
    }

    /** Where a filing stands, in one line. */
    public String about(Filing filing, List<Filing> among) {
        return new AboutFiling(this, among).of(filing);
    }

    /** The same with a capital letter at its start. */
    public static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int second = text.offsetByCodePoints(0, 1);
        return Character.toString(Character.toUpperCase(text.codePointAt(0))) + text.substring(second);
    }
}
