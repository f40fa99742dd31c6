package org.sursis.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at what the service stands on, one line each.",
            "Exit 0: no fault, warnings perhaps. 1: a fault. 3: misconfigured."
        })
final class Doctor implements Callable<Integer> {

    private final Launch launch;

    Doctor(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        return launch.once(DoctorRun.class, List.of());
    }
}
