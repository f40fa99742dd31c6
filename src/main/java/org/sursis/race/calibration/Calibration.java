package org.sursis.race.calibration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Holds kept forecasts against what happened. */
public final class Calibration {
    /**
     * Fewer filings than this show no rate. With twenty, a bound that holds four times out of five shows between 62 and 98 % (two
     * standard errors); with fewer the figure would say more of luck than of the forecast.
     */
    public static final int FEWEST = 20;

    private Calibration() {}

    /** True when there are enough filings to show how often forecasts of them held. */
    public static boolean enough(Coverage coverage) {
        return coverage.cases() >= FEWEST;
    }

    /** All kinds and offices as one; every filing weighs the same. */
    public static Coverage overall(Collection<HitRate> rates) {
        var all = rates.stream().map(HitRate::coverage).toList();
        int cases = all.stream().mapToInt(Coverage::cases).sum();
        return new Coverage(
                cases,
                mean(all, Coverage::p50, cases),
                mean(all, Coverage::p80, cases),
                mean(all, Coverage::p95, cases));
    }

    private static double mean(List<Coverage> all, ToDoubleFunction<Coverage> bound, int cases) {
        double held = all.stream()
                .mapToDouble(c -> c.cases() * bound.applyAsDouble(c))
                .sum();
        return cases == 0 ? 0 : held / cases;
    }

    /**
     * How often all these forecasts held. A filing forecast daily for a year does not outvote one that came at once: the share of
     * its own forecasts that held counts once.
     */
    public static Coverage coverage(Collection<KeptForecast> kept) {
        var filings = kept.stream()
                .collect(Collectors.groupingBy(KeptForecast::filing))
                .values();
        return new Coverage(
                filings.size(),
                held(filings, KeptForecast::p50),
                held(filings, KeptForecast::p80),
                held(filings, KeptForecast::p95));
    }

    private static double held(Collection<List<KeptForecast>> filings, Function<KeptForecast, LocalDate> bound) {
        return filings.stream()
                .mapToDouble(one -> one.stream()
                        .mapToInt(k -> held(bound.apply(k), k.completedOn()))
                        .average()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private static int held(LocalDate bound, LocalDate completedOn) {
        return bound == null || !completedOn.isAfter(bound) ? 1 : 0;
    }

    /**
     * The Brier score (1950): the mean squared distance of the probabilities from what happened. 0 is perfect, 0.25 is what "fifty
     * fifty" always earns; empty without predictions.
     */
    public static OptionalDouble brier(Collection<Prediction> predictions) {
        return predictions.stream()
                .mapToDouble(p -> p.probability() - (p.happened() ? 1 : 0))
                .map(distance -> distance * distance)
                .average();
    }
}
