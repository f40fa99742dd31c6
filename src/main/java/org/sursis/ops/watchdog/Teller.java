package org.sursis.ops.watchdog;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.sursis.watch.Outcome;

/** Tells a human over every way there is, and does not give up on one that fails while there is nothing newer to tell. */
final class Teller {
    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final List<Way> ways;
    private final Clock clock;
    private final Consumer<String> operator;
    private final List<Pending> pending = new ArrayList<>();
    private boolean taken;

    Teller(List<Way> ways, Clock clock, Consumer<String> operator) {
        this.ways = List.copyOf(ways);
        this.clock = clock;
        this.operator = operator;
    }

    private record Pending(Way way, UUID id, String subject, String text, long notBefore) {}

    /** Has something to tell; what was not told yet is out of date. */
    void tell(String subject, String text) {
        var id = UUID.randomUUID();
        drop();
        ways.forEach(way -> pending.add(new Pending(way, id, subject, text, System.nanoTime())));
    }

    /** Has nothing to tell any more. */
    void drop() {
        pending.clear();
        taken = false;
    }

    /** True once some way took what was to be told last. */
    boolean taken() {
        return taken;
    }

    /** Tries what is to be tried now; returns how much is left to tell. */
    int go() {
        for (var each : List.copyOf(pending)) {
            if (System.nanoTime() - each.notBefore >= 0) {
                pending.remove(each);
                again(each, each.way.tell(each.id, each.subject, each.text, clock.instant()));
            }
        }
        return pending.size();
    }

    private void again(Pending each, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted) {
            taken = true;
            operator.accept("told by " + each.way.name() + ": " + each.subject);
            return;
        }
        operator.accept("NOT told by " + each.way.name() + " (" + outcome.because() + "), trying again in "
                + AGAIN.toSeconds() + " s: " + each.subject);
        pending.add(new Pending(each.way, each.id, each.subject, each.text, System.nanoTime() + AGAIN.toNanos()));
    }
}
