package org.sursis.race;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sursis.calendar.OutsideCoverage;
import org.sursis.race.Runner.Gait;

/** One look at the race: forward to the days of completion, backward to the last safe ones, and what lies between. */
final class Lap {
    private final LocalDate today;
    private final Reasons reasons = new Reasons();
    private final Runner[] runners;
    private final Goal[] ends;
    private final Ties ties;
    private final Joins joins;
    private final Limits limits;
    private final Clearance clearance;
    private final Thresholds thresholds;
    private final boolean confirmed;

    Lap(Course course, Thresholds thresholds, Knowledge knowledge, LocalDate today, Instant now) {
        this.today = today;
        this.thresholds = thresholds;
        this.confirmed = course.chainConfirmed();
        this.runners = new Entrants(course.filings(), knowledge, today, reasons).inOrder();
        this.ends = Ends.of(course, runners, reasons);
        this.ties = new Ties(runners);
        this.joins = new Joins(runners, ties, false);
        this.limits = new Limits(runners, ends, today, thresholds.planningQuantile(), reasons);
        this.clearance = new Clearance(today, now);
    }

    Assessment assessment() {
        var outlooks = outlooks();
        int binding = binding(outlooks);
        var slack = binding < 0 ? null : outlooks.get(binding).slack();
        if (binding >= 0) {
            var day = quantile(binding, thresholds.planningQuantile());
            var latest = outlooks.get(binding).latestSafe();
            reasons.deciding(Reason.pace(code(binding), day, latest, slack.businessDays()));
        }
        new Finish(runners, ends, ties, limits, today).note(atBest(), thresholds.lostQuantile(), confirmed, reasons);
        return new Assessment(
                today,
                thresholds,
                Finish.standing(slack, thresholds, reasons),
                slack,
                binding < 0 ? null : code(binding),
                probability(),
                outlooks,
                reasons.all());
    }

    /** A path is called lost only when it is so at the best. */
    private Joins atBest() {
        return joins.exact() ? joins : new Joins(runners, ties, true);
    }

    private List<Outlook> outlooks() {
        var outlooks = new ArrayList<Outlook>(runners.length);
        for (int i = 0; i < runners.length; i++) {
            outlooks.add(runners[i].complete() ? complete(i) : outlook(i));
        }
        return outlooks;
    }

    /** The runner with the least slack, of two alike the one in front; -1 when none has any. */
    private static int binding(List<Outlook> outlooks) {
        int least = -1;
        for (int i = 0; i < outlooks.size(); i++) {
            var slack = outlooks.get(i).slack();
            if (slack != null
                    && (least < 0
                            || slack.businessDays()
                                    < outlooks.get(least).slack().businessDays())) {
                least = i;
            }
        }
        return least;
    }

    private String code(int i) {
        return runners[i].filing().code();
    }

    private Outlook complete(int i) {
        var basis = runners[i].basis();
        var day = basis.day();
        return new Outlook(code(i), runners[i].filing().status(), day, day, day, null, null, 1.0, basis);
    }

    private Outlook outlook(int i) {
        boolean sure = sure(i);
        var slack = sure && limits.known(i) ? slack(i) : null;
        return new Outlook(
                code(i),
                runners[i].filing().status(),
                sure ? quantile(i, 0.5) : null,
                sure ? quantile(i, 0.8) : null,
                sure ? quantile(i, 0.95) : null,
                limits.known(i) ? today.plusDays(limits.safeDay(i)) : null,
                slack,
                slack == null ? null : joins.arrival(i).by(limits.of(i)),
                runners[i].basis());
    }

    /** True when the filing and all that it waits for have a forecast, on calendars that reach far enough. */
    private boolean sure(int i) {
        for (int j = 0; j <= i; j++) {
            if (ties.waitsFor(i, j) && (runners[j].gait() == Gait.UNKNOWN || limits.blind(j))) {
                return false;
            }
        }
        return true;
    }

    private LocalDate quantile(int i, double q) {
        int offset = joins.arrival(i).quantile(q);
        return offset == Arrival.NEVER ? null : today.plusDays(offset);
    }

    private Slack slack(int i) {
        try {
            int planned = joins.arrival(i).quantile(thresholds.planningQuantile());
            return clearance.slack(runners[i].office(), planned, limits.safeDay(i), limits.of(i), limits.goal(i));
        } catch (OutsideCoverage unknown) {
            reasons.unknown(Reason.outside(code(i), unknown));
            return null;
        }
    }

    private Double probability() {
        boolean said = runners.length > 0
                && IntStream.range(0, runners.length)
                        .allMatch(i -> runners[i].complete() || (sure(i) && limits.of(i) != Limits.NONE));
        if (!said) {
            return null;
        }
        var last = IntStream.range(0, runners.length)
                .filter(i -> ends[i] != null && !runners[i].complete())
                .toArray();
        return joins.allBy(
                last, IntStream.of(last).map(i -> limits.offset(ends[i])).toArray());
    }
}
