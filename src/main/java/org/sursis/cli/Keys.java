package org.sursis.cli;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.sursis.watch.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "API keys of the organization that runs the service.")
final class Keys implements Callable<Integer> {

    private final Launch launch;

    @Spec
    private CommandSpec spec;

    Keys(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "keys needs one of list, create, revoke");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Every key, newest first; no secrets.")
    int list() {
        return launch.once(KeysRun.class, List.of("list"));
    }

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Makes a key, and prints its secret this once.")
    int create(
            @Parameters(paramLabel = "NAME", description = "What the key is for.") String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "admin, counsel, staff or viewer.")
                    Role role,
            @Option(
                            names = "--expires",
                            paramLabel = "INSTANT",
                            description = "When it ends, as 2027-01-31T00:00:00-05:00; without, never.")
                    String expires) {
        var arguments = new ArrayList<>(List.of("create", name, role.code()));
        if (expires != null) {
            arguments.add(checked(expires));
        }
        return launch.once(KeysRun.class, arguments);
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Ends a key at once.")
    int revoke(@Parameters(paramLabel = "ID", description = "The key's id, from the list.") UUID id) {
        return launch.once(KeysRun.class, List.of("revoke", id.toString()));
    }

    private String checked(String instant) {
        try {
            return OffsetDateTime.parse(instant).toInstant().toString();
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--expires " + instant + ": expected an instant with its offset, as 2027-01-31T00:00:00-05:00",
                    e);
        }
    }
}
