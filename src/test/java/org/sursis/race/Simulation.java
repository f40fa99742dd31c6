package org.sursis.race;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;

/**
 * The race run many times, each time day by day with drawn durations. It shares no arithmetic with the race: durations are drawn
 * from the beta density by rejection, what is under way is drawn again until it is not complete before today, and the days are
 * walked one by one.
 */
final class Simulation {
    private static final int DAYS = 1_500;

    private final RandomCourse course;
    private final Random random;
    private final boolean[][] open;

    Simulation(RandomCourse course, long seed) {
        this.course = course;
        this.random = new Random(seed);
        this.open = new boolean[course.filings.size()][DAYS];
        for (int i = 0; i < open.length; i++) {
            for (int day = 0; day < DAYS; day++) {
                open[i][day] = course.office(i).isOpen(origin().plusDays(day));
            }
        }
    }

    private LocalDate origin() {
        return course.today.minusDays(100);
    }

    /** The share of runs in which everything is complete by each of these days. */
    double[] inTime(List<LocalDate> lastDays, int runs) {
        var hits = new double[lastDays.size()];
        for (int run = 0; run < runs; run++) {
            int complete = lastComplete();
            for (int i = 0; i < hits.length; i++) {
                hits[i] += complete <= lastDays.get(i).toEpochDay() - origin().toEpochDay() ? 1.0 / runs : 0;
            }
        }
        return hits;
    }

    private int lastComplete() {
        var complete = new int[open.length];
        int last = 0;
        for (int i = 0; i < complete.length; i++) {
            var filing = course.filings.get(i);
            complete[i] = course.begun(i) ? underWay(i, filing) : fromToday(i, filing, complete);
            last = Math.max(last, complete[i]);
        }
        return last;
    }

    private int underWay(int i, Filing filing) {
        int started = (int) (filing.startedOn().toEpochDay() - origin().toEpochDay());
        int complete;
        do {
            complete = walk(i, started, draw(filing.estimate()));
        } while (complete < 100);
        return complete;
    }

    private int fromToday(int i, Filing filing, int[] complete) {
        int start = 100;
        for (var code : filing.requires()) {
            start = Math.max(start, complete[Integer.parseInt(code.substring(1))]);
        }
        return walk(i, start, draw(filing.estimate()));
    }

    private int walk(int i, int start, int businessDays) {
        int day = start;
        for (int left = businessDays; left > 0; ) {
            day++;
            left -= open[i][day] ? 1 : 0;
        }
        return day;
    }

    private int draw(Estimate e) {
        double span = e.pessimistic() - e.optimistic() + 1;
        double mode = (e.likely() - e.optimistic() + 0.5) / span;
        double top = density(mode, mode);
        while (true) {
            double x = random.nextDouble();
            if (random.nextDouble() * top <= density(x, mode)) {
                return (int) Math.floor(e.optimistic() + span * x);
            }
        }
    }

    private static double density(double x, double mode) {
        return Math.pow(x, 4 * mode) * Math.pow(1 - x, 4 * (1 - mode));
    }
}
