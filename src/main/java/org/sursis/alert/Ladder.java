package org.sursis.alert;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** The rungs before a target, farthest first. Never empty, none twice. */
public record Ladder(List<Rung> rungs) {

    public Ladder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException("a ladder has at least one rung");
        }
        if (new HashSet<>(rungs).size() != rungs.size()) {
            throw new IllegalArgumentException("a rung stands twice on the ladder");
        }
        if (!rungs.equals(rungs.stream().sorted(FARTHEST_FIRST).toList())) {
            throw new IllegalArgumentException("the rungs of a ladder go from the farthest to the nearest");
        }
    }

    private static final Comparator<Rung> FARTHEST_FIRST =
            Comparator.comparingInt((Rung r) -> r.days() * 24 + r.hours()).reversed();

    /** Reads rungs parted by commas: {@code P30D,P7D,PT3H}. */
    public static Ladder of(String text) {
        return new Ladder(Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(Rung::of)
                .toList());
    }

    /** The same ladder with this rung too. */
    Ladder including(Rung rung) {
        return rungs.contains(rung)
                ? this
                : new Ladder(Stream.concat(rungs.stream(), Stream.of(rung))
                        .sorted(FARTHEST_FIRST)
                        .toList());
    }

    /** Every rung with the instant at which it is reached, earliest first. */
    public List<Step> before(Target target, LocalTime morning) {
        return rungs.stream()
                .map(rung -> new Step(rung, rung.before(target, morning)))
                .filter(step -> step.at().isBefore(target.at()))
                .sorted(Comparator.comparing(Step::at))
                .toList();
    }

    /** A rung and when it is reached. */
    public record Step(Rung rung, Instant at) {}
}
