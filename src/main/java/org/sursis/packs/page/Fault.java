package org.sursis.packs.page;

import java.util.Comparator;

/**
 * One thing that is wrong with a file.
 *
 * @param file as the operator knows it
 * @param line from 1, or 0 when the file as a whole is meant
 * @param column from 1
 * @param sentence what stands there and what was expected
 */
public record Fault(String file, int line, int column, String sentence) implements Comparable<Fault> {
    private static final Comparator<Fault> AS_READ = Comparator.comparing(Fault::file)
            .thenComparing(Fault::line)
            .thenComparing(Fault::column)
            .thenComparing(Fault::sentence);

    @Override
    public int compareTo(Fault other) {
        return AS_READ.compare(this, other);
    }

    /** As an editor can jump to it: file, line, column, sentence. */
    @Override
    public String toString() {
        return file + ":" + (line == 0 ? "" : line + ":" + column + ":") + " " + sentence;
    }
}
