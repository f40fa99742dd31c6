package org.sursis.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.sursis.race.calibration.Calibration;
import org.sursis.race.calibration.KeptForecast;
import org.sursis.race.calibration.Prediction;

/** What came of the forecasts of one kind of filing. */
final class Tally {
    int withoutForecast;
    final List<KeptForecast> ours = new ArrayList<>();
    final List<KeptForecast> naive = new ArrayList<>();
    final List<Prediction> told = new ArrayList<>();
    final List<Prediction> reckoned = new ArrayList<>();
    final List<Prediction> known = new ArrayList<>();

    void print(String kind) {
        say("%n%s", kind);
        say("  forecasts that are scored %d, days on which nothing could be said %d", ours.size(), withoutForecast);
        say("  complete by the        50 %%    80 %%    95 %% day (filings)");
        coverage("forecast", ours);
        coverage("baseline", naive);
        say("  Brier score of \"complete within 14, 30, 60 days\" (predictions %d)", told.size());
        say("    forecast %s   baseline %s%s", brier(told), brier(reckoned), truth());
    }

    private String truth() {
        return known.isEmpty() ? "" : "   the law itself " + brier(known);
    }

    private static void coverage(String who, Collection<KeptForecast> kept) {
        var held = Calibration.coverage(kept);
        say(
                "    %s         %5.1f    %5.1f    %5.1f %%   (%d)",
                who, 100 * held.p50(), 100 * held.p80(), 100 * held.p95(), held.cases());
    }

    private static String brier(Collection<Prediction> predictions) {
        var score = Calibration.brier(predictions);
        return score.isEmpty() ? "-" : String.format(Locale.ROOT, "%.4f", score.getAsDouble());
    }

    private static void say(String format, Object... facts) {
        System.out.printf(Locale.ROOT, format + "%n", facts);
    }
}
