package org.sursis.race;

import java.time.LocalDate;
import org.sursis.calendar.OutsideCoverage;

/**
 * Backwards from the goals: the last day on which each runner may be complete so that what follows it keeps its planning time. A
 * day is given as an offset from the day of the assessment.
 */
final class Limits {
    /** No goal lies behind this runner. */
    static final int NONE = Integer.MAX_VALUE;

    private final Runner[] runners;
    private final LocalDate today;
    private final double planning;
    private final Reasons reasons;
    private final int[] limits;
    private final int[] safe;
    private final Goal[] goals;
    private final boolean[] unsure;
    private final boolean[] blind;

    /** {@code ends}: for each runner the goal that it must beat by itself, or null. */
    Limits(Runner[] runners, Goal[] ends, LocalDate today, double planning, Reasons reasons) {
        this.runners = runners;
        this.today = today;
        this.planning = planning;
        this.reasons = reasons;
        this.limits = new int[runners.length];
        this.safe = new int[runners.length];
        this.goals = ends.clone();
        this.unsure = new boolean[runners.length];
        this.blind = new boolean[runners.length];
        for (int i = 0; i < runners.length; i++) {
            limits[i] = ends[i] == null ? NONE : offset(ends[i]);
        }
        for (int i = runners.length - 1; i >= 0; i--) {
            if (!runners[i].complete()) {
                limit(i);
            }
        }
    }

    private void limit(int runner) {
        boolean said = runners[runner].gait() != Runner.Gait.UNKNOWN && !unsure[runner] && limits[runner] != NONE;
        int start = NONE;
        try {
            if (limits[runner] != NONE) {
                safe[runner] = runners[runner].office().lastOpen(limits[runner]);
                start = said ? runners[runner].latestStart(limits[runner], planning) : NONE;
            }
        } catch (OutsideCoverage unknown) {
            reasons.unknown(Reason.outside(runners[runner].filing().code(), unknown));
            blind[runner] = true;
            unsure[runner] = true;
            said = false;
        }
        for (int each : runners[runner].requires()) {
            unsure[each] |= !said;
            if (start < limits[each]) {
                limits[each] = start;
                goals[each] = goals[runner];
            }
        }
    }

    /** The last civil day of a goal. */
    int offset(Goal goal) {
        return (int) (goal.lastDay().toEpochDay() - today.toEpochDay());
    }

    /** True when the last safe day of that runner can be said. */
    boolean known(int runner) {
        return !unsure[runner] && limits[runner] != NONE;
    }

    /** True when the calendar of that runner's office does not reach as far as it would have to. */
    boolean blind(int runner) {
        return blind[runner];
    }

    /** The last civil day in time. */
    int of(int runner) {
        return limits[runner];
    }

    /** The last working day in time. */
    int safeDay(int runner) {
        return safe[runner];
    }

    /** The goal that sets the limit. */
    Goal goal(int runner) {
        return goals[runner];
    }
}
