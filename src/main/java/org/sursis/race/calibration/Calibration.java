package org.sursis.race.calibration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** All of them as one. */
    public static Coverage overall(Collection<HitRate> rates) {
        return together(rates.stream().map(HitRate::coverage).toList());
    }

    /**
     * How often all these forecasts held; those of one filing stand in the order in which they were made.
     *
     * <p>The first forecast of a filing counts whole, the second a half, the n-th an n-th, so that a filing forecast daily for a year
     * does not outvote one that came at once. What counts how much must be fixed when the forecast is made: if every filing counted
     * the same whatever its number of forecasts, those that come soon would count by a first forecast that held, and those that come
     * late would be credited with the later ones; perfect forecasts would seem to hold too often.
     */
    public static Coverage coverage(Collection<KeptForecast> kept) {
        return together(kept.stream()
                .collect(Collectors.groupingBy(KeptForecast::filing, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Calibration::ofOne)
                .toList());
    }

    private static Coverage ofOne(List<KeptForecast> one) {
        double weight =
                IntStream.rangeClosed(1, one.size()).mapToDouble(n -> 1.0 / n).sum();
        return new Coverage(
                1,
                weight,
                held(one, KeptForecast::p50) / weight,
                held(one, KeptForecast::p80) / weight,
                held(one, KeptForecast::p95) / weight);
    }

    private static double held(List<KeptForecast> one, Function<KeptForecast, LocalDate> bound) {
        return IntStream.range(0, one.size())
                .mapToDouble(n -> held(bound.apply(one.get(n)), one.get(n).completedOn()) / (n + 1.0))
                .sum();
    }

    private static Coverage together(List<Coverage> all) {
        int cases = all.stream().mapToInt(Coverage::cases).sum();
        double weight = all.stream().mapToDouble(Coverage::weight).sum();
        return new Coverage(
                cases,
                weight,
                mean(all, Coverage::p50, weight),
                mean(all, Coverage::p80, weight),
                mean(all, Coverage::p95, weight));
    }

    private static double mean(List<Coverage> all, ToDoubleFunction<Coverage> bound, double weight) {
        double held = all.stream()
                .mapToDouble(c -> c.weight() * bound.applyAsDouble(c))
                .sum();
        return weight == 0 ? 0 : held / weight;
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
