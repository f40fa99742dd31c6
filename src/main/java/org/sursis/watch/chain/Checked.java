package org.sursis.watch.chain;

import java.util.List;

/**
 * What became of a check.
 *
 * @param head where the chain ends as it was found
 * @param faults the first of them, in the order in which they were found
 * @param count how many faults there were in all
 */
public record Checked(Head head, List<Fault> faults, long count) {

    public Checked {
        faults = List.copyOf(faults);
    }

    /** True when nothing was found wrong. */
    public boolean sound() {
        return count == 0;
    }
}
