package org.sursis.api.wire;

import java.util.List;

/** A request that this edge refuses by itself, before any scene saw it. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<Problem.Fault> faults;

    Refused(ProblemKind kind, List<Problem.Fault> faults) {
        super(kind + " " + faults);
        this.kind = kind;
        this.faults = List.copyOf(faults);
    }

    /** A refusal for one reason that lies in no field of a document. */
    public static Refused of(ProblemKind kind, String detail) {
        return new Refused(kind, List.of(new Problem.Fault("", detail)));
    }

    ProblemKind kind() {
        return kind;
    }

    List<Problem.Fault> faults() {
        return faults;
    }
}
