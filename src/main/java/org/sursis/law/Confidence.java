package org.sursis.law;

import java.util.Arrays;
import java.util.Optional;

/** How well a fact of law is sourced. */
public enum Confidence {
    /** Statute, regulation or court rule, read in full. */
    A("A"),
    /** Official page or court decision, read in an excerpt. */
    B("B"),
    /** Secondary source only. */
    C("C"),
    /** Could not be sourced, or is an inference. */
    UNVERIFIED("UNVERIFIED");

    private final String code;

    Confidence(String code) {
        this.code = code;
    }

    /** The public code. */
    public String code() {
        return code;
    }

    /** True where everybody who is shown the date must be told that it is not well sourced. */
    public boolean doubtful() {
        return this == C || this == UNVERIFIED;
    }

    /** The confidence with this public code. */
    public static Optional<Confidence> of(String code) {
        return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
    }
}
