package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sursis.race.calibration.HitRate;

/** How an organization's forecasts have held so far. */
@ApplicationScoped
public class ReadForecasts {
    private final Forecasts forecasts;

    ReadForecasts(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    /** Every kind and office of which something is complete, by code, then office; those with few cases too. */
    @Transactional
    public List<HitRate> rates(Actor who) {
        return forecasts.rates(who.organization());
    }
}
