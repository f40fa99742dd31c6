package org.sursis.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "secrets",
        mixinStandardHelpOptions = true,
        description =
                "The service's own secrets, out of which links, return paths and the secrets of webhooks are made.")
final class Secrets implements Callable<Integer> {

    private final Launch launch;

    @Spec
    private CommandSpec spec;

    Secrets(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "secrets needs renew");
    }

    @Command(
            name = "renew",
            mixinStandardHelpOptions = true,
            description = {
                "Forgets all of them, opened or not; the next start makes new ones. For when sursis.encryption-key is lost for good, or",
                "somebody has read the database. Stop every node first: one that runs goes on with what it has read."
            })
    int renew(
            @Option(
                            names = "--links-die",
                            required = true,
                            description = {
                                "Says that this is known: the links in all messages sent so far die, what comes back of them is heard",
                                "no more, and every webhook needs another secret."
                            })
                    boolean known) {
        return launch.once(SecretsRun.class, List.of());
    }
}
