package org.sursis.watch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.race.calibration.Coverage;
import org.sursis.race.calibration.HitRate;
import org.sursis.race.calibration.KeptForecast;
import org.sursis.race.forecast.Basis;

/** The forecasts that were made of filings, and how they turned out. Every method runs inside a transaction that the scene opened. */
public interface Forecasts {
    /**
     * A rate looks no further back than on so many filings of one kind at one office: offices change their pace, and with two
     * hundred the 80 % bound is known to six points either way (two standard errors).
     */
    int NEWEST = 200;

    /** Of each filing of these orders the last forecast, and how it ended; filings that were never forecast are left out. */
    List<Kept> of(Collection<UUID> orders);

    /** Adds forecasts to what is kept, for several orders at once. */
    void keep(List<OfOrder> made);

    /** New forecasts of one order's filings. */
    record OfOrder(UUID organization, UUID order, List<Made> made) {}

    /** The forecasts of a filing that were made on the day of its end or before, held against that day; the oldest first. */
    List<KeptForecast> until(Ended ended);

    /** Writes down how a filing ended and how often its forecasts held; what was written down of it before falls away. */
    void ended(UUID organization, UUID order, Ended ended, Coverage held);

    /** The filing has not ended after all. */
    void reopened(UUID filing);

    /** Of each kind and office of an organization how forecasts held, by code, then office; with few cases too. */
    List<HitRate> rates(UUID organization);

    /** The same of one kind at one office; empty when none of it is complete. */
    Optional<HitRate> rate(UUID organization, String code, String office);

    /** The last forecast of a filing, and how the filing ended or null. */
    record Kept(Made last, Ended ended) {}

    /**
     * One forecast.
     *
     * @param office the calendar that its business days are counted on
     * @param on the civil day on which it was made
     * @param p80 null beyond the horizon, as is {@code p95}
     */
    record Made(
            UUID filing,
            String code,
            String office,
            Basis.Kind basis,
            LocalDate on,
            LocalDate p50,
            LocalDate p80,
            LocalDate p95) {

        /** True when the other one says the same, whenever it was made. */
        boolean saysAs(Made other) {
            return equals(
                    new Made(other.filing, other.code, other.office, other.basis, on, other.p50, other.p80, other.p95));
        }
    }

    /** A filing that is complete, and under which kind and office it counts. */
    record Ended(UUID filing, String code, String office, LocalDate completedOn) {}
}
