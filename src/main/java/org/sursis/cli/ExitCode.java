package org.sursis.cli;

/** What a command tells the shell. */
public final class ExitCode {

    /** All is done. */
    public static final int OK = 0;

    /** Something is not as it should be, as the output says. */
    public static final int FAULT = 1;

    /** A sweep left something that cannot be delivered, or somebody whom nothing reaches. */
    public static final int UNDELIVERABLE = 2;

    /** The settings, the database or the machine do not allow a start. */
    public static final int MISCONFIGURED = 3;

    /** The command line is wrong; EX_USAGE of sysexits.h, because picocli's own 2 has a meaning here. */
    public static final int USAGE = 64;

    private ExitCode() {}
}
