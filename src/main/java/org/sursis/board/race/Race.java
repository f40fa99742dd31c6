package org.sursis.board.race;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * One race on a page: drawn, and the same facts in words. What is null has nothing to say.
 *
 * @param picture the drawing, escaped where it was written
 * @param decides which filing decides, and by when
 * @param held which earlier date is still watched, because nobody else has confirmed the later one
 * @param asOf the day of the look that it stems from
 */
public record Race(RawString picture, String decides, String held, List<Lane> lanes, List<Gate> gates, String asOf) {

    /**
     * A filing in the table; days in a few letters, a dash where they cannot be said.
     *
     * @param late true where it comes too late by the planned pace
     */
    public record Lane(
            String name,
            String status,
            String since,
            String half,
            String planned,
            String slow,
            String lastSafe,
            String slack,
            boolean late) {}

    /** A gate, its last day, and whether it has closed. */
    public record Gate(String name, String until, boolean passed) {}
}
