package org.sursis.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "sursis",
        mixinStandardHelpOptions = true,
        description = "Keeps watch on removal orders, and tells counsel while there is still time to act.",
        footer = {"", "Without a command it serves. Settings: config/sursis.yaml, or the file that SURSIS_CONFIG names."
        })
final class Top implements Callable<Integer> {

    private final Launch launch;

    Top(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        return launch.serve();
    }
}
