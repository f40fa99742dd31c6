package org.sursis.race.forecast;

/**
 * The product-limit estimate of Kaplan and Meier (1958): how likely it is to outlast each day, from cases that ran to their end
 * and cases that did not, each with a weight. A case that was lost sight of on a day was at risk on that day.
 */
final class KaplanMeier {
    private final double[] ended;
    private final double[] left;
    private double events;
    private double exposure;

    /** For cases of up to {@code longest} days. */
    KaplanMeier(int longest) {
        ended = new double[longest + 1];
        left = new double[longest + 1];
    }

    void add(int days, boolean complete, double weight) {
        (complete ? ended : left)[days] += weight;
        events += complete ? weight : 0;
        exposure += weight * days;
    }

    /** Probability of more than each number of days. */
    double[] survival() {
        var survival = new double[ended.length];
        double atRisk = 0;
        for (int day = survival.length - 1; day >= 0; day--) {
            atRisk += ended[day] + left[day];
            survival[day] = ended[day] == 0 ? 1 : 1 - ended[day] / atRisk;
        }
        for (int day = 1; day < survival.length; day++) {
            survival[day] *= survival[day - 1];
        }
        return survival;
    }

    /** Probability of each number of days; the rest of 1 outlasts them all. */
    double[] mass() {
        var survival = survival();
        var mass = new double[survival.length];
        double before = 1;
        for (int day = 0; day < mass.length; day++) {
            mass[day] = before - survival[day];
            before = survival[day];
        }
        return mass;
    }

    /** Completions by days waited, each case's last day with them. */
    double pace() {
        return events / (exposure + events);
    }
}
