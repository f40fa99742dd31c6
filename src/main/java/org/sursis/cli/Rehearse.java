package org.sursis.cli;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = {
            "Serves on a clock that moves only when told (POST /api/v1/rehearsal/advance).",
            "It keeps a database of its own in the folder 'rehearsal' of the data folder, whatever is configured,",
            "and no message leaves the machine."
        })
final class Rehearse implements Callable<Integer> {

    /** The fortnight of the story that the README tells. */
    private static final String START_OF_THE_STORY = "2026-11-16T09:00:00-05:00";

    private final Launch launch;

    @Option(
            names = "--start",
            paramLabel = "INSTANT",
            description = "Where the clock stands at first, as " + START_OF_THE_STORY
                    + "; a rehearsal that is there goes on.")
    private String start;

    @Option(
            names = "--seed",
            description =
                    "Begins with the cases of the story; --start is then " + START_OF_THE_STORY + " if not given.")
    private boolean seed;

    @Spec
    private CommandSpec spec;

    Rehearse(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        if (start == null && !seed) {
            throw new ParameterException(spec.commandLine(), "rehearse needs --start INSTANT, or --seed");
        }
        return launch.rehearse(start == null ? START_OF_THE_STORY : checked(), seed);
    }

    private String checked() {
        try {
            return OffsetDateTime.parse(start).toString();
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--start " + start + ": expected an instant with its offset, as " + START_OF_THE_STORY,
                    e);
        }
    }
}
