package org.sursis.packs.page;

import java.util.List;
import java.util.TreeSet;

/** Everything that is wrong with all files; reading goes on after a fault, so that all are told at once. */
public final class Faults {
    private final TreeSet<Fault> found = new TreeSet<>();

    /** Notes one; the same one twice is one. */
    public void add(Fault fault) {
        found.add(fault);
    }

    /** By file, line and column. */
    public List<Fault> all() {
        return List.copyOf(found);
    }

    /** True when nothing was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** True when something was found in this file. */
    public boolean in(String file) {
        return found.stream().anyMatch(fault -> fault.file().equals(file));
    }
}
