package org.sursis.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves until it is stopped. Exit 3: misconfigured.")
final class Serve implements Callable<Integer> {

    private final Launch launch;

    Serve(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        return launch.serve();
    }
}
