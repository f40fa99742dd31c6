package org.sursis.api.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with one request, in the order in which it was found. Reading goes on after a fault, so that all are told
 * at once.
 */
public final class Faults {
    /** No more than these are told; whoever has more mends these first. */
    static final int MOST = 50;

    private final List<Problem.Fault> found = new ArrayList<>();
    private boolean unreadable;

    /** The wrong kind of JSON stands there: 400, whatever else is wrong. */
    public void unreadable(String pointer, String detail) {
        unreadable = true;
        note(pointer, detail);
    }

    /** It was read and may not be so: 422. */
    public void notAllowed(String pointer, String detail) {
        note(pointer, detail);
    }

    private void note(String pointer, String detail) {
        if (found.size() < MOST) {
            found.add(new Problem.Fault(pointer, detail));
        }
    }

    /** True when something was found at this pointer or below it. */
    public boolean at(String pointer) {
        return found.stream()
                .anyMatch(f -> f.pointer().equals(pointer) || f.pointer().startsWith(pointer + "/"));
    }

    /** Ends the request here unless nothing was found. */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw asRefused();
        }
    }

    Refused asRefused() {
        return new Refused(unreadable ? ProblemKind.UNREADABLE : ProblemKind.NOT_ALLOWED, found);
    }
}
