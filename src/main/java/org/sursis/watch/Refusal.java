package org.sursis.watch;

import java.util.List;

/** What was asked for cannot be done, and why; nothing was changed. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How it was refused, which an edge turns into its own kind of answer. */
    public enum Kind {
        /** It does not exist, or belongs to another organization. */
        NOT_FOUND,
        /** It was changed since the caller looked. */
        STALE,
        /** It cannot be done in the state that things are in. */
        CONFLICT,
        /** It was understood and is not allowed. */
        NOT_ALLOWED,
        /** The caller's role does not cover it. */
        FORBIDDEN,
        /** As many as may have it at once have it now; in a moment it can be had. */
        BUSY
    }

    /** One fault: a JSON pointer into the order's document ({@code ""} for the whole), and a sentence. */
    public record Fault(String pointer, String detail) {}

    private final Kind kind;
    private final transient List<Fault> faults;

    public Refusal(Kind kind, List<Fault> faults) {
        super(kind + " " + faults);
        this.kind = kind;
        this.faults = List.copyOf(faults);
    }

    /** A refusal for one reason. */
    public static Refusal of(Kind kind, String pointer, String detail) {
        return new Refusal(kind, List.of(new Fault(pointer, detail)));
    }

    /** The thing with that name is not there, as far as this caller is concerned. */
    public static Refusal notFound(String what) {
        return of(Kind.NOT_FOUND, "", what + " not found");
    }

    public Kind kind() {
        return kind;
    }

    public List<Fault> faults() {
        return faults;
    }
}
