package org.sursis.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sursis.alert.Matter.Unreachable;

/**
 * Who can be reached, as far as the messages so far tell. A message that died, and one that no next hop took in time, are one
 * thing: this way does not lead to this person, and the next way and the next person are used beside it.
 */
final class Reach {
    private static final Duration PATIENCE_NEAR = Duration.ofMinutes(5);
    private static final Duration NEAR = Duration.ofHours(48);

    private final Situation situation;
    private final Optional<Target> target;
    private final Instant now;

    Reach(Situation situation, Optional<Target> target, Instant now) {
        this.situation = situation;
        this.target = target;
        this.now = now;
    }

    /** Messages of which somebody is to be told now: the dead, those that are late, and what is due on the ways of these. */
    List<Undelivered> unsaid() {
        var waysNow = waiting().filter(this::late).map(Undelivered::way).collect(Collectors.toSet());
        var known = known();
        return situation.post().undelivered().stream()
                .filter(u -> u.dead() || !u.saidLate() && due(u) && waysNow.contains(u.way()))
                // The message of each morning dies anew: of a way of which that was told, it tells nothing new.
                .filter(u -> !u.mereSign() || !known.contains(u.way()))
                .toList();
    }

    /** Those that are still being tried, and of which nobody was told. */
    private Stream<Undelivered> waiting() {
        return situation.post().undelivered().stream().filter(u -> !u.dead() && !u.saidLate());
    }

    private boolean due(Undelivered message) {
        return !message.dueAt().isAfter(now);
    }

    private boolean late(Undelivered message) {
        return !lateAt(message.dueAt()).isAfter(now);
    }

    /** When a message that may leave from {@code dueAt} on is late. */
    private Instant lateAt(Instant dueAt) {
        var usual = dueAt.plus(Undelivered.PATIENCE);
        var near = target.map(t -> later(dueAt.plus(PATIENCE_NEAR), t.at().minus(NEAR)));
        return near.filter(usual::isAfter).orElse(usual);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** When messages that are on their way, and those planned now, will be late if nobody takes them. */
    Stream<Instant> toCome(List<Delivery> planned) {
        return Stream.concat(waiting().map(Undelivered::dueAt), planned.stream().map(Delivery::dueAt))
                .map(this::lateAt);
    }

    /** Ways that lead to nobody for now. */
    Set<Way> down() {
        var ways = known();
        situation.post().undelivered().stream()
                .filter(u -> u.dead() || late(u) && !takenSince(u.way(), u.dueAt()))
                .forEach(u -> ways.add(u.way()));
        return ways;
    }

    /** Those of which somebody was told before. One over which something was taken since leads again. */
    Set<Way> known() {
        var ways = new HashSet<Way>();
        situation.post().undelivered().stream()
                .filter(u -> u.saidLate() && !takenSince(u.way(), u.dueAt()))
                .forEach(u -> ways.add(u.way()));
        situation.alerts().stream()
                .filter(a -> a.matter() instanceof Unreachable && a.moot() == null && !a.taken())
                .filter(a -> saysDead(a) && !takenSince(((Unreachable) a.matter()).way(), a.at()))
                .forEach(a -> ways.add(((Unreachable) a.matter()).way()));
        return ways;
    }

    /** What was merely late is down only as long as it is undelivered, and that is asked of the messages. */
    private static boolean saysDead(Alert alert) {
        return !((Unreachable) alert.matter()).late();
    }

    private boolean takenSince(Way way, Instant since) {
        var taken = situation.post().takenAt().get(way);
        return taken != null && !taken.isBefore(since);
    }
}
