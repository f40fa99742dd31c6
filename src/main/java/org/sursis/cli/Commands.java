package org.sursis.cli;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The front of the command line: reads what was typed, and runs one command. */
public final class Commands {

    private Commands() {}

    /**
     * Runs the command that was typed; help, version and mistakes end here, without starting anything.
     *
     * @return the exit code
     */
    public static int run(Launch launch, String... typed) {
        return of(launch).execute(typed);
    }

    static CommandLine of(Launch launch) {
        var top = new CommandLine(new Top(launch));
        for (var command : commands(launch)) {
            top.addSubcommand(command);
        }
        name(top, launch.version());
        // Last of all: picocli hands these on to the commands that are there.
        top.setCaseInsensitiveEnumValuesAllowed(true);
        top.registerConverter(UUID.class, Commands::id);
        top.setParameterExceptionHandler(Commands::explain);
        return top;
    }

    private static void name(CommandLine command, String version) {
        command.getCommandSpec().versionProvider(() -> new String[] {"sursis " + version});
        command.getSubcommands().values().forEach(below -> name(below, version));
    }

    private static List<Callable<Integer>> commands(Launch launch) {
        return List.of(
                new Serve(launch),
                new Sweep(launch),
                new Compute(launch),
                new Doctor(launch),
                new Keys(launch),
                new Secrets(launch),
                new Journal(launch),
                new Rehearse(launch),
                new Watchdog(launch));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is no id");
        }
    }

    private static int explain(ParameterException mistake, String... typed) {
        var command = mistake.getCommandLine();
        command.getErr().println(mistake.getMessage());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }
}
