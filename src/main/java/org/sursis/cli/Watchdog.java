package org.sursis.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "watchdog",
        mixinStandardHelpOptions = true,
        description = {
            "Expects the service's signed heartbeat, and tells a human by mail or SMS when it stops. Needs no database;",
            "run it on another machine than the service. Its settings are sursis.watchdog.*; the service's are",
            "sursis.heartbeat-url (where this listens) and sursis.heartbeat-secret.",
            "Exit 1: with --try, a message was not taken. 3: misconfigured. Else it runs until it is stopped."
        })
final class Watchdog implements Callable<Integer> {

    private final Launch launch;

    @Option(names = "--try", description = "Sends one message over every way, says what became of it, and ends.")
    private boolean trial;

    Watchdog(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        return launch.watchdog(trial);
    }
}
