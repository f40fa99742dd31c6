package org.sursis.rig;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sursis.rig.Breach.Kind;
import org.sursis.rig.ReceiverLog.Taken;
import org.sursis.rig.Seen.Attempt;
import org.sursis.rig.Seen.Delivery;

/** G3 and G4 by message: what is said to be sent was taken, every copy has its reason, and nobody works at what another holds. */
final class CopyChecks {
    private static final Set<String> UNDER_WAY = Set.of("queued", "sending", "retry", "uncertain");
    /** A claim notes the time before it asks the database, which may take a while on a busy machine. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** For the same reason the next attempt may be dated before the result that let it begin: 1.4 s were seen at a load of 16. */
    private static final Duration SAME_MOMENT = Duration.ofSeconds(2);

    private final Evidence evidence;
    private final Map<String, List<Taken>> copies;

    CopyChecks(Evidence evidence) {
        this.evidence = evidence;
        this.copies = evidence.copies();
    }

    Stream<Breach> breaches() {
        var known = evidence.seen().deliveries.stream().map(Delivery::id).collect(Collectors.toSet());
        var strays = copies.entrySet().stream()
                .filter(of -> !known.contains(of.getKey()))
                .map(of -> new Breach(
                        Kind.STRAY, of.getKey() + " to " + of.getValue().get(0).recipient()));
        return Stream.concat(strays, evidence.seen().deliveries.stream().flatMap(this::of));
    }

    private Stream<Breach> of(Delivery delivery) {
        var mine = copies.getOrDefault(delivery.id(), List.of());
        var attempts = delivery.attempts().stream()
                .sorted(Comparator.comparingInt(Attempt::number))
                .toList();
        return Stream.of(
                        breach(UNDER_WAY.contains(delivery.state()), Kind.UNSETTLED, delivery, ""),
                        breach(delivery.sent() && mine.isEmpty(), Kind.SENT_UNTAKEN, delivery, ""),
                        breach(mine.stream().map(Taken::hash).distinct().count() > 1, Kind.COPY_DIFFERS, delivery, ""),
                        breach(
                                mine.size() > mayHaveTaken(attempts),
                                Kind.COPY_UNEXPLAINED,
                                delivery,
                                " has " + mine.size() + " copies, after " + attempts),
                        IntStream.range(1, attempts.size())
                                .mapToObj(i -> handover(delivery, attempts.get(i - 1), attempts.get(i)))
                                .flatMap(found -> found))
                .flatMap(found -> found);
    }

    private static Stream<Breach> breach(boolean is, Kind kind, Delivery delivery, String more) {
        return is ? Stream.of(new Breach(kind, delivery.named() + more)) : Stream.of();
    }

    /** Attempts after which a copy may lie at the receiver. */
    private static long mayHaveTaken(List<Attempt> attempts) {
        return attempts.stream()
                .filter(a -> a.result() == null || Set.of("sent", "uncertain").contains(a.result()))
                .count();
    }

    private Stream<Breach> handover(Delivery delivery, Attempt one, Attempt next) {
        var after = evidence.real(one.startedAt(), next.startedAt());
        if (one.endedAt() != null) {
            var took = evidence.real(one.startedAt(), one.endedAt());
            return breach(
                    took.compareTo(after.plus(SAME_MOMENT)) > 0,
                    Kind.OUTLIVED_LEASE,
                    delivery,
                    ": " + one + ", " + next);
        }
        boolean early = after.plus(TOLERANCE).compareTo(evidence.settings().lease) < 0;
        var saboteur = evidence.saboteur();
        boolean excused = saboteur.frozen(one.startedAt(), next.startedAt())
                || saboteur.stepped(one.startedAt(), next.startedAt());
        return breach(early && !excused, Kind.WITHIN_LEASE, delivery, ": " + one + ", " + next);
    }

    /** Copies that were one too many, by what made the service unsure. */
    Map<String, Integer> duplicatesByCause() {
        var causes = new TreeMap<String, Integer>();
        for (var delivery : evidence.seen().deliveries) {
            int surplus = copies.getOrDefault(delivery.id(), List.of()).size() - 1;
            delivery.attempts().stream()
                    .filter(a -> a.result() == null || a.result().equals("uncertain"))
                    .limit(Math.max(0, surplus))
                    .forEach(a -> causes.merge(cause(a), 1, Integer::sum));
        }
        return causes;
    }

    private static String cause(Attempt attempt) {
        return attempt.result() == null ? "nobody came back to tell, the lease ran out" : attempt.because();
    }
}
