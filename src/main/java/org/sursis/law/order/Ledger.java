package org.sursis.law.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sursis.docket.CaseFile;
import org.sursis.law.order.KeptDeadline.Course;
import org.sursis.law.order.OrderDeadline.State;

/**
 * The deadlines of one order as they are now, what is to be kept of them, and what moved since they were last kept.
 *
 * @param entries in the order of the pack
 * @param kept what to keep, those that fell away included
 * @param moves what somebody must be told of
 * @param changed true when what is to be kept is not what was kept
 */
public record Ledger(List<Entry> entries, List<KeptDeadline> kept, List<Move> moves, boolean changed) {
    /** Of an order to which nothing happened. */
    public static final Ledger EMPTY = new Ledger(List.of(), List.of(), List.of(), false);

    public Ledger {
        entries = List.copyOf(entries);
        kept = List.copyOf(kept);
        moves = List.copyOf(moves);
    }

    /**
     * One deadline.
     *
     * @param version rises with every change
     * @param since when it last changed
     * @param waived true when counsel gave up what was to beat it
     */
    public record Entry(OrderDeadline deadline, int version, Instant since, boolean waived) {

        /** Where it stands. */
        public State state(Instant now) {
            return deadline.state(now, waived);
        }

        /** True when the consequence has come by itself. */
        public boolean converted(Instant now) {
            return deadline.converts() && state(now) == State.PASSED;
        }

        /** True while it has a date that somebody may still miss, or has missed. */
        public boolean counts() {
            return deadline.dates() != null && !waived && deadline.met() == null;
        }
    }

    /** Compares what runs now with what was kept. */
    public static Ledger of(List<KeptDeadline> kept, List<OrderDeadline> running, CaseFile file, Instant now) {
        if (kept.isEmpty() && running.isEmpty()) {
            return EMPTY;
        }
        var known = kept.stream().collect(Collectors.toMap(k -> k.limit().key(), Function.identity()));
        var changes = running.stream()
                .map(d -> new Change(known.get(d.limit().key()), d, file, now))
                .toList();
        var entries = changes.stream().map(Change::entry).toList();
        var all = new ArrayList<>(changes.stream().map(Change::kept).toList());
        var moves =
                new ArrayList<>(changes.stream().flatMap(c -> c.move().stream()).toList());
        fallen(known, running).forEach(k -> {
            var gone = k.course() == Course.GONE ? k : new Fall(k, file, now).kept();
            all.add(gone);
            if (gone != k) {
                moves.add(new Fall(k, file, now).move());
            }
        });
        return new Ledger(entries, all, moves, !new HashSet<>(kept).equals(new HashSet<>(all)));
    }

    private static List<KeptDeadline> fallen(Map<String, KeptDeadline> known, List<OrderDeadline> running) {
        var still = running.stream().map(d -> d.limit().key()).collect(Collectors.toCollection(HashSet::new));
        return known.values().stream()
                .filter(k -> !still.contains(k.limit().key()))
                .sorted((a, b) -> a.limit().key().compareTo(b.limit().key()))
                .toList();
    }

    /** The same with nothing left to tell, as it is at the next look if nothing changes. */
    public Ledger told() {
        return moves.isEmpty() ? this : new Ledger(entries, kept, List.of(), false);
    }
}
