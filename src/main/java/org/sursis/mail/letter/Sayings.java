package org.sursis.mail.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sursis.alert.Matter;
import org.sursis.docket.Filing;
import org.sursis.docket.Language;
import org.sursis.notice.Notice;
import org.sursis.notice.race.SpokenReasons;
import org.sursis.notice.race.StandingWords;
import org.sursis.race.Standing;

/** Puts each kind of matter into words. */
final class Sayings {
    private static final int LONGEST_NOTE = 500;

    private final Notice notice;
    private final Phrases phrases;
    private final MailWords words;
    private final LimitSayings limits;
    private final GateSayings gates;

    Sayings(Notice notice, Phrases phrases) {
        this.notice = notice;
        this.phrases = phrases;
        this.words = phrases.words();
        this.limits = new LimitSayings(phrases);
        this.gates = new GateSayings(notice, phrases);
    }

    Saying of(Matter matter) {
        if (matter instanceof Matter.Approach approach) {
            return approach(approach);
        }
        if (matter instanceof Matter.DeadlineMoved moved) {
            return limits.moved(moved.move());
        }
        if (matter instanceof Matter.DeadlinePassed passed) {
            return limits.passed(passed);
        }
        if (matter instanceof Matter.GateClosed closed) {
            return withLeft(gates.closed(closed, named(closed.open())));
        }
        if (matter instanceof Matter.StandingChanged changed) {
            return standing(changed);
        }
        if (matter instanceof Matter.DateMoved moved) {
            return moved(moved);
        }
        if (matter instanceof Matter.Overdue overdue) {
            return overdue(overdue);
        }
        if (matter instanceof Matter.StaleDate stale) {
            return stale(stale);
        }
        if (matter instanceof Matter.Unacknowledged silence) {
            return unacknowledged(silence);
        }
        if (matter instanceof Matter.Unreachable unreachable) {
            return unreachable(unreachable);
        }
        if (matter instanceof Matter.WatchEnded ended) {
            return ended(ended);
        }
        if (matter instanceof Matter.SecondEyes seen) {
            return seen(seen);
        }
        return started();
    }

    private Saying approach(Matter.Approach approach) {
        var open = named(approach.open());
        if (approach.limit() != null) {
            return limits.approach(approach, open, late(approach));
        }
        if (approach.gate() != null) {
            return gates.approach(approach.gate(), open, late(approach));
        }
        var target = phrases.target(approach.target());
        var at = targetOf(approach);
        var day = phrases.brief(phrases.civil(at));
        boolean over = phrases.over(at);
        var left = over ? words.briefOver(target, day) : words.briefLeft(target, phrases.left(at), day);
        var brief = open.size() == 1
                ? words.briefOne(left, open.get(0))
                : open.isEmpty() ? words.briefOnly(left) : words.briefSeveral(left, open.size());
        var headline = Phrases.capital(over ? words.over(target) : words.left(target, phrases.left(at)));
        var lines = open.isEmpty() ? List.<String>of() : List.of(words.notComplete(phrases.list(open)));
        return new Saying(brief, headline, lines, late(approach));
    }

    private List<String> named(List<String> codes) {
        return codes.stream()
                .map(code -> phrases.filing(code, notice.filings()))
                .toList();
    }

    private Instant targetOf(Matter.Approach approach) {
        boolean removal = approach.target().equals(Filing.REMOVAL) && notice.removal() != null;
        return removal ? notice.removal().at() : notice.targetAt() == null ? notice.asOf() : notice.targetAt();
    }

    private String late(Matter.Approach approach) {
        var rungs = phrases.list(approach.missed().stream().map(phrases::rung).toList());
        int n = approach.missed().size();
        return switch (approach.lateBecause()) {
            case ON_TIME -> null;
            case ORDER_ARRIVED_LATE -> n == 0 ? words.lateArrived() : words.missedArrived(n, rungs);
            case DATE_MOVED -> n == 0 ? words.lateMoved() : words.missedMoved(n, rungs);
            case EVENT_RECORDED_LATE -> n == 0 ? words.lateRecorded() : words.missedRecorded(n, rungs);
            case SERVICE_WAS_DOWN -> n == 0 ? words.lateDown() : words.missedDown(n, rungs);
            case NEWLY_INCOMPLETE -> n == 0 ? words.lateReopened() : words.missedReopened(n, rungs);
            case WATCH_HAD_ENDED -> n == 0 ? words.lateEnded() : words.missedEnded(n, rungs);
            case SILENCED -> n == 0 ? words.lateSilenced() : words.missedSilenced(n, rungs);
        };
    }

    private Saying standing(Matter.StandingChanged changed) {
        var language = notice.language();
        var race = changed.race();
        var line = words.standingLabel() + colon(language) + StandingWords.line(changed.to(), race.slack(), language);
        var lines = new ArrayList<String>();
        if (changed.from() != null && changed.from() != changed.to()) {
            lines.add(
                    changed.better()
                            ? StandingWords.better(changed.from(), changed.to(), language)
                            : StandingWords.worse(changed.from(), changed.to(), language));
        }
        lines.addAll(SpokenReasons.of(race, gates::called, language));
        if (changed.to() == Standing.LOST) {
            lines.addAll(StandingWords.lost(
                    changed.alternatives().stream().map(this::note).toList(), language));
        }
        if (GateSayings.showsWhatIsOpen(changed)) {
            lines.addAll(gates.stillOpen());
        }
        return new Saying(withLeft(line), line, lines, null);
    }

    private static String colon(Language language) {
        return language == Language.FR ? " : " : ": ";
    }

    private Saying moved(Matter.DateMoved moved) {
        var now = moved.now();
        var lines = new ArrayList<String>();
        if (moved.before() != null) {
            lines.add(words.dateBefore(phrases.removal(moved.before())));
            lines.add(words.dateNow(phrases.removal(now)));
        }
        if (order(moved) > 0) {
            lines.add(words.laterIsHeld());
        }
        if (now.reason() != null) {
            lines.add(words.dateReason(note(now.reason())));
        }
        if (now.source() != null) {
            lines.add(words.dateSource(note(now.source())));
        }
        return new Saying(movedBrief(moved), movedHeadline(moved), lines, null);
    }

    private String movedBrief(Matter.DateMoved moved) {
        var day = phrases.brief(moved.now().date());
        var brief = words.briefSet(day);
        int order = order(moved);
        if (order != 0) {
            var before = phrases.brief(moved.before().date());
            brief = order < 0 ? words.briefEarlier(day, before) : words.briefLater(day, before);
        }
        var at = moved.now().at();
        return phrases.over(at) ? brief : words.briefThen(brief, phrases.left(at));
    }

    /** Negative when the date came nearer, positive when it moved away, 0 when there was none or it is the same moment. */
    private static int order(Matter.DateMoved moved) {
        return moved.before() == null
                ? 0
                : moved.now().at().compareTo(moved.before().at());
    }

    private String movedHeadline(Matter.DateMoved moved) {
        if (moved.before() == null) {
            return words.dateSet();
        }
        int order = order(moved);
        return order < 0 ? words.dateEarlier() : order > 0 ? words.dateLater() : words.dateSame();
    }

    private Saying overdue(Matter.Overdue overdue) {
        var called = phrases.filing(overdue.filing(), overdue.called());
        var day = phrases.day(overdue.expectedOn());
        var line = overdue.estimated() ? words.overdueReckoned(day) : words.overdueNamed(day);
        var brief = words.briefOverdue(called, phrases.brief(overdue.expectedOn()));
        return new Saying(withLeft(brief), words.overdue(called), List.of(line), null);
    }

    private Saying stale(Matter.StaleDate stale) {
        if (stale.passed()) {
            return new Saying(words.stalePassed(), words.stalePassed(), asking(words.stalePassedDo()), null);
        }
        var last = stale.lastConfirmed();
        var line = last == null ? words.staleNever() : words.staleSince(stale.days(), phrases.day(last));
        return new Saying(withLeft(words.briefStale(stale.days())), words.stale(), asking(line), null);
    }

    /** What is asked about the date, and for somebody who can be reached while there is nobody. */
    private List<String> asking(String line) {
        return Boolean.TRUE.equals(notice.unproven()) ? List.of(line, words.unproven()) : List.of(line);
    }

    private Saying unacknowledged(Matter.Unacknowledged silence) {
        return switch (silence.because()) {
            case NO_ANSWER -> called(words.noAnswer(), words.noAnswerSince(phrases.moment(silence.since())));
            case NOT_MINE -> called(words.notMine(), words.notMineSo());
            case ANSWER_RAN_OUT -> called(words.ranOut(), words.ranOutSo());
            case ANSWERER_LEFT -> called(words.answererLeft(), words.ranOutSo());
        };
    }

    private Saying called(String headline, String line) {
        return new Saying(withLeft(headline), headline, List.of(line), null);
    }

    private Saying unreachable(Matter.Unreachable unreachable) {
        var name = phrases.typed(unreachable.name());
        var headline = unreachable.late() ? words.unreachableSoFar(name) : words.unreachable(name);
        var channel = words.channel(unreachable.channel());
        var because = phrases.typed(unreachable.because());
        var lines = unreachable.late()
                ? List.of(words.unreachableLate(channel, because))
                : List.of(words.unreachableBy(channel, because), words.unreachableDo());
        return new Saying(withLeft(headline), headline, lines, null);
    }

    private Saying started() {
        var brief = notice.removal() == null ? words.started() + ", " + words.noDate() : withLeft(words.started());
        return new Saying(brief, words.started(), List.of(words.startedHow()), null);
    }

    private Saying ended(Matter.WatchEnded ended) {
        var lines = new ArrayList<String>();
        if (ended.reason() != null) {
            lines.add(words.endedWhy(note(ended.reason())));
        }
        if (ended.note() != null) {
            lines.add(words.endedNote(note(ended.note())));
        }
        lines.add(words.endedThen());
        return new Saying(words.ended(), words.ended(), lines, null);
    }

    private Saying seen(Matter.SecondEyes seen) {
        var by = seen.by() == null ? "" : phrases.typed(seen.by());
        return switch (seen.what()) {
            case CLOSURE_ASKED -> {
                var lines = new ArrayList<>(List.of(words.endedWhy(note(seen.reason()))));
                if (seen.note() != null) {
                    lines.add(words.endedNote(note(seen.note())));
                }
                lines.add(words.askedToEndThen());
                yield said(words.askedToEnd(by), lines);
            }
            case WATCH_GOES_ON -> said(words.goesOn(), List.of(words.goesOnThen()));
            case PEOPLE_HELD -> {
                var people =
                        phrases.list(seen.people().stream().map(phrases::typed).toList());
                yield said(words.peopleHeld(by, people), List.of(words.peopleHeldThen()));
            }
            case GLASS_BROKEN ->
                said(words.glassBroken(by), List.of(words.glassWhy(note(seen.reason())), words.glassThen()));
        };
    }

    private Saying said(String headline, List<String> lines) {
        return new Saying(withLeft(headline), headline, lines, null);
    }

    private String note(String typed) {
        return OneLine.of(typed, LONGEST_NOTE);
    }

    /** What was lost on the way to the removal is no subject without the removal itself. */
    private Saying withLeft(Saying said) {
        return new Saying(withLeft(said.brief()), said.headline(), said.lines(), said.whyNow());
    }

    /** The same with how long there still is until the removal, while it lies ahead. */
    private String withLeft(String brief) {
        var removal = notice.removal();
        if (removal == null || phrases.over(removal.at())) {
            return brief;
        }
        var left = phrases.left(removal.at());
        return brief + ", " + words.briefLeft(words.removal(), left, phrases.brief(removal.date()));
    }
}
