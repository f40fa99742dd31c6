package org.sursis.race;

/**
 * Where one colour ends and the next begins.
 *
 * @param tightBelow below this slack in business days, and from 0 up, an order is tight
 * @param planningQuantile how sure one wants to be of a day before planning with it
 * @param lostQuantile a path is lost when it is in time with less than this probability
 */
public record Thresholds(int tightBelow, double planningQuantile, double lostQuantile) {

    /** Five business days, 80 % and 5 %. */
    public static final Thresholds USUAL = new Thresholds(5, 0.8, 0.05);

    public Thresholds {
        if (tightBelow < 0 || !(lostQuantile > 0 && lostQuantile < planningQuantile && planningQuantile < 1)) {
            throw new IllegalArgumentException("expected 0 < lost < planning < 1 and no negative days: " + tightBelow
                    + ", planning " + planningQuantile + ", lost " + lostQuantile);
        }
    }
}
