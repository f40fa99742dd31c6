package org.sursis.mail.letter;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sursis.alert.Matter;
import org.sursis.alert.Severity;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.Filing;
import org.sursis.mail.letter.MailView.Also;
import org.sursis.mail.letter.MailView.Fact;
import org.sursis.mail.letter.MailView.Race;
import org.sursis.notice.Notice;
import org.sursis.notice.law.SpokenLimit;
import org.sursis.notice.race.SpokenClosing;
import org.sursis.race.Standing;
import org.sursis.race.calibration.HitRate;

/** Composes a mail out of a notice: what comes first, what beside it, what is left out. */
final class Composer {
    /** A subject is cut on a phone; the reference must not push the rest out of sight. */
    private static final int LONGEST_REFERENCE_IN_SUBJECT = 60;

    private final Notice notice;
    private final URI link;
    private final Phrases phrases;
    private final MailWords words;
    private final FilingLines filings;

    Composer(Notice notice, URI link, Phrases phrases) {
        this.notice = notice;
        this.link = link;
        this.phrases = phrases;
        this.words = phrases.words();
        this.filings = new FilingLines(phrases);
    }

    MailView mail() {
        var sayings = new Sayings(notice, phrases);
        var all = notice.says().stream().map(sayings::of).toList();
        var first = all.get(0);
        boolean answer = notice.answerBy() != null;
        return new MailView(
                words,
                notice.language().code(),
                subject(first.brief()),
                colour(),
                phrases.typed(notice.reference()),
                tag(),
                first.headline(),
                when(),
                first.lines(),
                facts(),
                answer ? words.answerAction() : words.openAction(),
                answer ? words.answerButton() : words.openButton(),
                link.toString(),
                answer ? words.answerBy(phrases.moment(notice.answerBy())) : null,
                race(),
                ended() ? List.of() : notice.filings().stream().map(filings::of).toList(),
                all.stream()
                        .skip(1)
                        .map(s -> new Also(Phrases.sentence(s.headline()), s.lines()))
                        .toList(),
                all.stream()
                        .map(Saying::whyNow)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                closing());
    }

    private String tag() {
        return notice.severity() == Severity.CRITICAL
                ? words.tagCritical()
                : notice.severity() == Severity.URGENT ? words.tagUrgent() : null;
    }

    private String colour() {
        return switch (notice.severity()) {
            case CRITICAL -> "#a3161f";
            case URGENT -> "#b4460b";
            case NOTICE -> "#1f5fae";
            case INFO -> "#475467";
        };
    }

    private String subject(String brief) {
        var reference = OneLine.of(notice.reference(), LONGEST_REFERENCE_IN_SUBJECT);
        return tag() == null ? words.subject(reference, brief) : words.subjectTagged(tag(), reference, brief);
    }

    /** The day of which "in 7 days" speaks; the other kinds of message name it among the facts. */
    private String when() {
        if (!(first() instanceof Matter.Approach approach)) {
            return null;
        }
        if (approach.limit() != null) {
            return new SpokenLimit(approach.limit(), notice.language(), phrases.now()).safe();
        }
        if (approach.gate() != null) {
            return new SpokenClosing(approach.gate(), notice.language()).until();
        }
        if (ofRemoval(approach)) {
            return Phrases.capital(phrases.removal(notice.removal()));
        }
        return notice.targetAt() == null ? null : Phrases.capital(phrases.moment(notice.targetAt()));
    }

    private Matter first() {
        return notice.says().get(0);
    }

    private boolean ofRemoval(Matter.Approach approach) {
        return notice.removal() != null && approach.target().equals(Filing.REMOVAL);
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.file(), phrases.typed(notice.reference())));
        var removal = notice.removal();
        boolean said = first() instanceof Matter.Approach approach && ofRemoval(approach);
        if (removal == null) {
            facts.add(new Fact(words.removalDate(), words.noDate()));
        } else if (!said) {
            facts.add(new Fact(words.removalDate(), phrases.removal(removal)));
            if (!phrases.over(removal.at()) && !ended()) {
                facts.add(new Fact(words.timeLeft(), phrases.left(removal.at())));
            }
        }
        if (notice.standing() != Standing.UNKNOWN && !ended()) {
            facts.add(new Fact(words.standingLabel(), words.standing(notice.standing())));
        }
        return facts;
    }

    /** True when the watch is over: then nothing runs any more, and nothing that runs is drawn. */
    private boolean ended() {
        return first() instanceof Matter.WatchEnded;
    }

    private Race race() {
        var target = raced();
        if (ended()
                || target == null
                || notice.watchedSince() == null
                || !notice.watchedSince().isBefore(target)) {
            return null;
        }
        int gone = percent(notice.watchedSince(), target);
        return new Race(
                words.watchedSince(phrases.brief(phrases.civil(notice.watchedSince()))),
                phrases.brief(phrases.civil(target)),
                gone,
                100 - gone,
                words.timeGone(gone));
    }

    /** What the bar runs to: the deadline or gate where one comes near, else the removal, else whatever the message warns of. */
    private Instant raced() {
        if (first() instanceof Matter.Approach approach && approach.limit() != null) {
            var dates = approach.limit().dates();
            return dates.inHours() ? dates.safeAt() : CivilTime.startOf(dates.safeDay(), dates.zone());
        }
        if (first() instanceof Matter.Approach approach && approach.gate() != null) {
            return approach.gate().at();
        }
        return notice.removal() != null ? notice.removal().at() : notice.targetAt();
    }

    private int percent(Instant from, Instant to) {
        var gone = Duration.between(from, phrases.now()).toMinutes();
        var whole = Math.max(1, Duration.between(from, to).toMinutes());
        return (int) Math.max(0, Math.min(100, 100 * gone / whole));
    }

    private List<String> closing() {
        var lines = new ArrayList<String>();
        var removal = notice.removal();
        if (removal != null && removal.time() == null && !phrases.over(removal.at()) && !ended()) {
            lines.add(Phrases.capital(words.noHour()) + ".");
        }
        if (notice.next() != null) {
            lines.add(words.next(phrases.moment(notice.next())));
        }
        if (notice.hitRate() != null) {
            lines.add(hitRate(notice.hitRate()));
        }
        lines.add(words.asOf(phrases.moment(notice.asOf())));
        lines.add(words.addressed(phrases.typed(notice.reader()), phrases.typed(notice.reference())));
        lines.add(words.notAdvice());
        return lines;
    }

    private String hitRate(HitRate rate) {
        int percent = (int) Math.round(100 * rate.coverage().p80());
        return words.hitRate(
                phrases.filing(rate.code(), notice.filings()), rate.coverage().cases(), percent);
    }
}
