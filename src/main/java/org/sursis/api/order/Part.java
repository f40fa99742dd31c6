package org.sursis.api.order;

import java.util.function.Supplier;
import org.sursis.watch.Refusal;

/** Scenes find faults in the whole order; who sent only a part of it is told where in that part they are. */
final class Part {
    private static final int MOST_TRIES = 20;

    private Part() {}

    /**
     * Changes something that was read before; when the client would take any revision and somebody was faster, reads and
     * changes it again.
     */
    static <T> T latest(boolean any, Supplier<T> work) {
        for (int left = any ? MOST_TRIES : 1; ; left--) {
            try {
                return work.get();
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.STALE || left <= 1) {
                    throw refusal;
                }
            }
        }
    }

    /** Does the work; a pointer that begins with what {@code prefix} matches gets {@code instead} there. */
    static <T> T of(String prefix, String instead, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            var faults = refusal.faults().stream()
                    .map(f ->
                            new Refusal.Fault(f.pointer().replaceFirst("^" + prefix + "(?=/|$)", instead), f.detail()))
                    .toList();
            throw new Refusal(refusal.kind(), faults);
        }
    }
}
