package org.sursis.api.order;

import java.util.function.Supplier;
import org.sursis.watch.Refusal;

/** Scenes find faults in the whole order; who sent only a part of it is told where in that part they are. */
final class Part {

    private Part() {}

    /** Does the work; a pointer that begins with what {@code prefix} matches gets {@code instead} there. */
    static <T> T of(String prefix, String instead, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            var faults = refusal.faults().stream()
                    .map(f -> new Refusal.Fault(f.pointer().replaceFirst("^" + prefix + "(?=/|$)", instead), f.detail()))
                    .toList();
            throw new Refusal(refusal.kind(), faults);
        }
    }
}
