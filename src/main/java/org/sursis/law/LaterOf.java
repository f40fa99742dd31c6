package org.sursis.law;

import java.time.LocalDate;
import org.sursis.calendar.Counted;
import org.sursis.calendar.ForwardDays;
import org.sursis.calendar.Span;
import org.sursis.calendar.Step.Kind;
import org.sursis.calendar.Trail;

/** The latest of several days, each given by another rule or by a period of its own. */
final class LaterOf {
    private final Engines.Asked asked;
    private final LocalDate day;
    private final Trail trail;

    LaterOf(Engines.Asked asked, LocalDate day, Trail trail) {
        this.asked = asked;
        this.day = day;
        this.trail = trail;
    }

    Counted counted() {
        var branches = asked.text().branches();
        var latest = branches.stream()
                .map(this::counted)
                .reduce((a, b) ->
                        new Counted(later(a.safe(), b.safe()), later(a.arguable(), b.arguable()), trail.steps()))
                .orElseThrow();
        if (branches.size() > 1) {
            trail.lead(Kind.LATER_OF, 0, day, latest.safe());
        }
        return latest;
    }

    private Counted counted(Branch branch) {
        if (branch.after() == null) {
            var own = add(branch.period(), day);
            return new Counted(own, own, trail.steps());
        }
        var base = base(branch.after());
        var safe = add(branch.safePeriod(), base.safeDay());
        boolean oneReading =
                branch.safePeriod().equals(branch.period()) && base.safeDay().equals(base.arguableDay());
        if (oneReading) {
            return new Counted(safe, safe, trail.steps());
        }
        trail.at(Kind.OTHER_READING, base.arguableDay());
        return new Counted(safe, add(branch.period(), base.arguableDay()), trail.steps());
    }

    private Deadline base(String rule) {
        var question = asked.question();
        var sameTrigger = new Question(
                question.jurisdiction(),
                rule,
                day,
                question.time(),
                asked.registry(),
                question.zone(),
                null,
                question.suspensions());
        var base = new Reckoning(asked.book(), sameTrigger).at(asked.registry());
        trail.follow(base.steps());
        trail.named(
                Kind.BY_RULE,
                day,
                base.safeDay(),
                base.rule().names(),
                base.text().authority().citation());
        return base;
    }

    private LocalDate add(Span period, LocalDate from) {
        return period.amount() == 0 ? from : ForwardDays.later(from, period, trail);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
