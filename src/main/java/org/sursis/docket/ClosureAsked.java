package org.sursis.docket;

import java.time.Instant;
import java.util.Objects;

/** One person asked to end the watch over an order, which goes on until somebody else has seen it. */
public record ClosureAsked(String reason, String note, Instant at, By by) {

    /** The end of the watch, confirmed at {@code now}: it is the word of who asked for it. */
    public Closure confirmed(Instant now) {
        return new Closure(reason, note, now, by.name());
    }

    /** True when it is asked for with the same words by the same person. */
    public boolean sameAs(ClosureAsked other) {
        return other != null && reason.equals(other.reason) && Objects.equals(note, other.note) && by.sameAs(other.by);
    }
}
