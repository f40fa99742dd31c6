package org.sursis.cli;

/** What a person at a terminal, or a script, reads: answers on standard output, everything else on standard error. */
public final class Terminal {

    private Terminal() {}

    /** Prints lines that were asked for. */
    public static void answer(String lines) {
        System.out.println(lines);
    }

    /** Prints lines that say why there is no answer. */
    public static void complain(String lines) {
        System.err.println(lines);
    }
}
