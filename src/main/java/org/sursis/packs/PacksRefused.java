package org.sursis.packs;

import java.util.List;
import java.util.stream.Collectors;
import org.sursis.packs.page.Fault;

/** The files of law cannot be used; the message tells an operator everything that is wrong, where, and what was expected. */
public final class PacksRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    PacksRefused(List<Fault> faults) {
        super(message(faults));
        this.faults = List.copyOf(faults);
    }

    /** By file, line and column. */
    public List<Fault> faults() {
        return faults;
    }

    private static String message(List<Fault> faults) {
        return faults.size() == 1
                ? faults.get(0).toString()
                : faults.size() + " things are wrong in the rule packs and calendars:\n  "
                        + faults.stream().map(Fault::toString).collect(Collectors.joining("\n  "));
    }
}
