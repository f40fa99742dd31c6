package org.sursis.race;

import java.util.Optional;
import org.sursis.calendar.OpenDays;
import org.sursis.docket.Estimate;
import org.sursis.race.forecast.Forecast;

/**
 * What is known of a kind of filing beside the order itself, by the filing's code. Forecasts may be made once and handed out
 * for every order; the same office is best handed out as the same object, whose days are then looked up once.
 */
public interface Knowledge {

    /** The working days of the office that issues it; never null. */
    OpenDays office(String filing);

    /** What the organization's own past cases say. */
    Optional<Forecast> history(String filing);

    /** What an estimate of counsel's says; whoever knows many orders may hand out the same forecast for the same estimate. */
    default Forecast estimated(Estimate estimate) {
        return Forecast.of(estimate);
    }

    /** What the rule pack cites. */
    Optional<Forecast> published(String filing);
}
