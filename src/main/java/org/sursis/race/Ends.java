package org.sursis.race;

import java.util.List;
import java.util.stream.IntStream;
import org.sursis.docket.Chain;
import org.sursis.race.Reason.Kind;

/**
 * The goal that each runner must beat by itself: the one at which it aims, and those of complete filings that name it as required,
 * for it stays wanted until it is complete or abandoned.
 */
final class Ends {
    private final Runner[] runners;
    private final Goal[] ends;

    private Ends(Runner[] runners) {
        this.runners = runners;
        this.ends = new Goal[runners.length];
    }

    /** For each runner the earliest such goal, or null. */
    static Goal[] of(Course course, Runner[] runners, Reasons reasons) {
        var found = new Ends(runners);
        found.take(new Chain(course.filings()), course.goals(), reasons);
        found.handDown();
        return found.ends;
    }

    private void take(Chain chain, List<Goal> goals, Reasons reasons) {
        for (int i = 0; i < runners.length; i++) {
            var filing = runners[i].filing();
            var target = chain.targetOf(filing).orElse(null);
            if (target != null) {
                ends[i] = goal(goals, target);
                if (ends[i] == null && wanting(i)) {
                    reasons.unknown(Reason.of(Kind.NO_GOAL, filing.code(), target));
                }
            }
        }
    }

    private boolean wanting(int i) {
        return !runners[i].complete() || IntStream.of(runners[i].requires()).anyMatch(this::wanting);
    }

    private static Goal goal(List<Goal> goals, String key) {
        return goals.stream().filter(g -> g.key().equals(key)).findFirst().orElse(null);
    }

    private void handDown() {
        for (int i = runners.length - 1; i >= 0; i--) {
            if (runners[i].complete() && ends[i] != null) {
                for (int each : runners[i].requires()) {
                    ends[each] = earlier(ends[each], ends[i]);
                }
            }
        }
    }

    private static Goal earlier(Goal one, Goal other) {
        return one != null && !one.lastDay().isAfter(other.lastDay()) ? one : other;
    }
}
