package org.sursis.rig;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sursis.rig.Breach.Kind;
import org.sursis.rig.Seen.Delivery;

/** G2 and G7: from the moment at which a message was due to the receiver's word that it has it. */
final class Lateness {
    /** By so much clocks may differ without anybody being wrong. */
    private static final Duration CLOCKS_AGREE = Duration.ofSeconds(1);

    private final Evidence evidence;
    private final List<Breach> early = new ArrayList<>();
    private final List<Duration> all = new ArrayList<>();
    /** Of those that met no fault. */
    private final List<Duration> calm = new ArrayList<>();
    /** Of rungs, from the rung itself, that met no fault. */
    private final List<Duration> rungs = new ArrayList<>();

    Lateness(Evidence evidence) {
        this.evidence = evidence;
        var copies = evidence.copies();
        var rungOf = new HashMap<String, Instant>();
        evidence.cases().stream().filter(c -> c.rung != null).forEach(c -> rungOf.put(c.id, c.rung));
        for (var delivery : evidence.seen().deliveries) {
            var mine = copies.get(delivery.id());
            if (mine != null) {
                add(delivery, rungOf.get(delivery.order()), mine.get(0).at());
            }
        }
        Stream.of(all, calm, rungs).forEach(list -> list.sort(null));
    }

    private void add(Delivery delivery, Instant rung, Instant takenAt) {
        boolean saysRung = rung != null
                && evidence.seen().said(delivery).stream().anyMatch(a -> CasePlan.LAST_RUNG_CODE.equals(a.rung()));
        var late = saysRung ? Duration.between(rung, takenAt) : evidence.real(delivery.dueAt(), takenAt);
        if (saysRung && late.plus(CLOCKS_AGREE).isNegative()) {
            early.add(new Breach(Kind.EARLY, delivery.named() + " by " + late.negated()));
        }
        all.add(late);
        boolean met = delivery.attempts().size() > 1
                || evidence.saboteur().troubled(delivery.channel(), takenAt.minus(late), takenAt);
        if (!met) {
            (saysRung ? rungs : calm).add(late);
        }
    }

    Stream<Breach> breaches() {
        return Stream.of(
                        early.stream(),
                        late("a message that met no fault", calm),
                        late("a rung that met no fault", rungs))
                .flatMap(found -> found);
    }

    private Stream<Breach> late(String what, List<Duration> measured) {
        return measured.isEmpty() || at(measured, 99).compareTo(evidence.settings().calm) <= 0
                ? Stream.of()
                : Stream.of(new Breach(Kind.LATE, what + ", " + figures(measured)));
    }

    private static Duration at(List<Duration> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    /** The figures of everything, of what met no fault, of rungs that met none. */
    List<String> lines() {
        return List.of(
                "lateness of all: " + figures(all),
                "lateness of what met no fault: " + figures(calm),
                "lateness of rungs that met no fault: " + figures(rungs));
    }

    private static String figures(List<Duration> sorted) {
        if (sorted.isEmpty()) {
            return "none";
        }
        return String.format(
                Locale.ROOT,
                "p50 %.2f s, p99 %.2f s, max %.2f s (%d)",
                at(sorted, 50).toMillis() / 1e3,
                at(sorted, 99).toMillis() / 1e3,
                at(sorted, 100).toMillis() / 1e3,
                sorted.size());
    }

    /** In milliseconds: p50, p99 and the longest of everything; then of what met no fault, or 0 where there is none. */
    List<Long> millis() {
        return Stream.of(all, calm)
                .flatMap(list -> Stream.of(50, 99, 100)
                        .map(percent -> list.isEmpty() ? 0L : at(list, percent).toMillis()))
                .toList();
    }
}
