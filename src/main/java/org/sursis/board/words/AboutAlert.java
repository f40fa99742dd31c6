package org.sursis.board.words;

import org.sursis.alert.Alert;
import org.sursis.alert.Matter;
import org.sursis.alert.Rung;
import org.sursis.docket.Language;
import org.sursis.law.order.TimeLimit;
import org.sursis.notice.law.LimitWords;
import org.sursis.notice.law.SpokenLimit;
import org.sursis.notice.race.SpokenClosing;
import org.sursis.notice.race.StandingWords;

/** What one alert says and what became of it, in a few words each. */
public record AboutAlert(Phrases phrases) {

    /** What it says. */
    public String what(Matter matter) {
        if (matter instanceof Matter.Approach approach) {
            return approach(approach);
        }
        if (matter instanceof Matter.DeadlineMoved moved) {
            return limit(moved.move().limit()).brief(moved.move());
        }
        if (matter instanceof Matter.DeadlinePassed passed) {
            return LimitWords.in(language()).over(limit(passed.limit()).brief());
        }
        if (matter instanceof Matter.GateClosed closed) {
            return new SpokenClosing(closed.gate(), language()).closed();
        }
        if (matter instanceof Matter.StandingChanged changed) {
            return StandingWords.line(changed.to(), changed.race().slack(), language());
        }
        if (matter instanceof Matter.DateMoved moved) {
            return moved(moved);
        }
        if (matter instanceof Matter.Overdue overdue) {
            return words().overdue(called(overdue));
        }
        if (matter instanceof Matter.StaleDate stale) {
            return stale.passed() ? words().stalePassed() : words().stale(stale.days());
        }
        if (matter instanceof Matter.Unacknowledged unanswered) {
            return silence(unanswered);
        }
        if (matter instanceof Matter.Unreachable dead) {
            var channel = words().channel(dead.channel());
            return dead.late() ? words().unreachedSoFar(dead.name(), channel) : words().unreached(dead.name(), channel);
        }
        if (matter instanceof Matter.SecondEyes seen) {
            return seen(seen);
        }
        return matter instanceof Matter.WatchEnded ? words().watchEnded() : words().watchStarted();
    }

    private String seen(Matter.SecondEyes seen) {
        return switch (seen.what()) {
            case CLOSURE_ASKED -> words().closureAsked(seen.by());
            case WATCH_GOES_ON -> words().watchGoesOn();
            case PEOPLE_HELD -> words().peopleHeld(String.join(", ", seen.people()));
            case GLASS_BROKEN -> words().glassBroken(seen.by());
        };
    }

    private String approach(Matter.Approach approach) {
        var left = rung(approach.rung());
        if (approach.limit() != null) {
            boolean late = approach.lateBecause() != Matter.Lateness.ON_TIME;
            var limit = limit(approach.limit()).brief();
            return late ? words().approachLimitLate(left, limit) : words().approachLimit(left, limit);
        }
        if (approach.gate() != null) {
            return new SpokenClosing(approach.gate(), language()).comes(left);
        }
        return approach.lateBecause() == Matter.Lateness.ON_TIME ? words().approach(left) : words().approachLate(left);
    }

    private SpokenLimit limit(TimeLimit limit) {
        return new SpokenLimit(limit, language(), phrases.now());
    }

    private Language language() {
        return phrases.tongue().language();
    }

    private String rung(Rung rung) {
        return rung.days() > 0 ? words().days(rung.days()) : words().hours(rung.hours());
    }

    private String moved(Matter.DateMoved moved) {
        var now = phrases.brief(moved.now().date());
        return moved.before() == null
                ? words().dateSet(now)
                : words().dateMoved(phrases.brief(moved.before().date()), now);
    }

    private String called(Matter.Overdue overdue) {
        boolean titled = overdue.called() != null && !overdue.called().equals(overdue.filing());
        return titled ? overdue.called() : phrases.filing(overdue.filing());
    }

    private String silence(Matter.Unacknowledged unanswered) {
        return switch (unanswered.because()) {
            case NO_ANSWER -> words().noAnswer(unanswered.tier());
            case NOT_MINE -> words().notMine(unanswered.tier());
            case ANSWER_RAN_OUT -> words().ranOut();
            case ANSWERER_LEFT -> words().answererLeft();
        };
    }

    /** Who answered it, until when an answer is awaited, or why none is needed. */
    public String reply(Alert alert) {
        if (alert.taken()) {
            return answered(alert);
        }
        if (alert.moot() != null && alert.answerBy() != null) {
            return words().moot(alert.moot());
        }
        if (alert.awaitsAnswer()) {
            return alert.answer() == null ? awaited(alert) : answered(alert) + "; " + awaited(alert);
        }
        return words().noAnswerAsked();
    }

    private String awaited(Alert alert) {
        var by = phrases.moment(alert.answerBy());
        return alert.answerBy().isAfter(phrases.now()) ? words().awaitedUntil(by) : words().noneBy(by);
    }

    private String answered(Alert alert) {
        var answer = alert.answer();
        var word = words().answer(answer.word());
        return answer.until() == null
                ? words().answered(answer.by().name(), word)
                : words().answeredUntil(answer.by().name(), word, phrases.moment(answer.until()));
    }

    private DocketWords words() {
        return phrases.words();
    }
}
