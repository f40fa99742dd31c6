package org.sursis.race;

import java.time.LocalDate;
import org.sursis.race.Reason.Kind;

/** Whether the goals can still be met, and the colour that follows. */
final class Finish {
    private final Runner[] runners;
    private final Goal[] ends;
    private final Ties ties;
    private final Limits limits;
    private final LocalDate today;

    Finish(Runner[] runners, Goal[] ends, Ties ties, Limits limits, LocalDate today) {
        this.runners = runners;
        this.ends = ends;
        this.ties = ties;
        this.limits = limits;
        this.today = today;
    }

    void note(Joins atBest, double lostQuantile, boolean confirmed, Reasons reasons) {
        if (runners.length == 0) {
            reasons.unknown(Reason.of(Kind.NO_FILINGS));
        }
        if (!confirmed) {
            reasons.unknown(Reason.of(Kind.CHAIN_UNCONFIRMED));
        }
        for (int i = 0; i < runners.length; i++) {
            if (ends[i] != null && runners[i].complete()) {
                noteComplete(i, reasons);
            } else if (ends[i] != null) {
                noteLost(i, atBest.arrival(i).quantile(lostQuantile), reasons);
            }
        }
    }

    private void noteComplete(int i, Reasons reasons) {
        var day = runners[i].basis().day();
        var last = ends[i].lastDay();
        if (day != null && day.isAfter(last)) {
            reasons.note(Reason.of(Kind.COMPLETE_TOO_LATE, code(i), ends[i].key(), day, last));
        }
    }

    private void noteLost(int i, int fast, Reasons reasons) {
        var goal = ends[i];
        if (goal.lastDay().isBefore(today)) {
            reasons.lost(Reason.of(Kind.GOAL_PASSED, code(i), goal.key(), null, goal.lastDay()));
            return;
        }
        if (fast > limits.offset(goal) && !blind(i)) {
            var day = fast == Arrival.NEVER ? null : today.plusDays(fast);
            reasons.lost(Reason.of(Kind.PATH_LOST, code(i), goal.key(), day, goal.lastDay()));
        }
    }

    /** What falls behind the end of a calendar counts as not in time, but it proves nothing. */
    private boolean blind(int i) {
        for (int j = 0; j <= i; j++) {
            if (ties.waitsFor(i, j) && limits.blind(j)) {
                return true;
            }
        }
        return false;
    }

    private String code(int i) {
        return runners[i].filing().code();
    }

    /**
     * A lost path is lost whatever else is not known: what is missing can only make it later. Short of that, not to know is grey,
     * and never green. {@code slack} is null when no filing has any.
     */
    static Standing standing(Slack slack, Thresholds thresholds, Reasons reasons) {
        if (reasons.anyLost()) {
            return Standing.LOST;
        }
        if (reasons.anyUnknown()) {
            return Standing.UNKNOWN;
        }
        if (slack == null) {
            reasons.deciding(Reason.of(Kind.ALL_COMPLETE));
            return Standing.SETTLED;
        }
        if (slack.businessDays() < 0) {
            return Standing.AT_RISK;
        }
        return slack.businessDays() < thresholds.tightBelow() ? Standing.TIGHT : Standing.CLEAR;
    }
}
