package org.sursis.watch;

/** A pacemaker would not have beaten again by itself, and was put right: an operator should ask how it came to that. */
public record PacemakerMended(String pacemaker, Repair repair) {

    /** What was done to its trigger. */
    public enum Repair {
        /** It was held by nobody, and is free again. */
        FREED,
        /** It had been given up after an error, and is not any more. */
        RESET,
        /** It slept beyond its next beats, as after a step of the clock, and was scheduled anew. */
        WOKEN,
        /** It was gone, and is there again. */
        SCHEDULED
    }
}
