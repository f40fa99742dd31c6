package org.sursis.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = {
            "Reviews and delivers all that is due, then leaves; for cron or a systemd timer. Safe beside a serving node.",
            "Exit 0: all delivered. 2: something is undeliverable, or somebody unreachable. 3: misconfigured."
        })
final class Sweep implements Callable<Integer> {

    private final Launch launch;

    Sweep(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        return launch.once(SweepRun.class, List.of());
    }
}
