package org.sursis.race;

import java.util.List;
import org.sursis.docket.Filing;
import org.sursis.race.forecast.Basis;
import org.sursis.race.forecast.Forecast;

/**
 * One filing in the race, with all that is known of it.
 *
 * @param requires places in the race of what it requires; what was abandoned is left out
 * @param office null when it is complete
 * @param forecast null where its gait needs none
 * @param own when it would be complete if it required nothing; null unless it is complete, under way or expected
 * @param earliest the first offset on which it may begin, when it is yet to begin
 */
record Runner(
        Filing filing,
        Gait gait,
        int[] requires,
        Office office,
        Basis basis,
        Forecast forecast,
        Arrival own,
        int earliest) {

    /** How it moves. */
    enum Gait {
        /** It is complete. */
        COMPLETE,
        /** It has begun; what it still requires can only hold it up at the end. */
        UNDER_WAY,
        /** It begins when what it requires is complete. */
        TO_BEGIN,
        /** Nobody can say. What it requires must still come first. */
        UNKNOWN
    }

    boolean complete() {
        return gait == Gait.COMPLETE;
    }

    /** When it is complete, given when all that it requires is; never too early where nobody can say. */
    Arrival arrive(Arrival start) {
        return switch (gait) {
            case COMPLETE -> own;
            case UNDER_WAY -> requires.length == 0 ? own : Arrival.latest(List.of(own, start));
            case TO_BEGIN -> new Wait(office, forecast).after(start.notBefore(earliest));
            case UNKNOWN -> start.notBefore(0);
        };
    }

    /** The last offset on which what it requires may be complete, so that it is itself by {@code limit} with that probability. */
    int latestStart(int limit, double probability) {
        return gait == Gait.TO_BEGIN ? office.latestStart(limit, forecast.quantile(probability)) : limit;
    }
}
