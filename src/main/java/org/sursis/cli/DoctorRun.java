package org.sursis.cli;

import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.sursis.watch.Checkup;
import org.sursis.watch.Checkup.Finding;
import org.sursis.watch.Checkup.Gravity;

/** The doctor at work; CDI makes it when the command brought the service up. */
@Unremovable
@Singleton
class DoctorRun implements QuarkusApplication {

    private final List<Checkup> checkups;

    DoctorRun(@All List<Checkup> checkups) {
        this.checkups =
                checkups.stream().sorted(Comparator.comparing(Checkup::name)).toList();
    }

    @Override
    public int run(String... none) {
        var faults = 0;
        for (var checkup : checkups) {
            var finding = checkup.look();
            Terminal.answer(line(checkup.name(), finding));
            faults += finding.gravity() == Gravity.FAULT ? 1 : 0;
        }
        return faults == 0 ? ExitCode.OK : ExitCode.FAULT;
    }

    static String line(String name, Finding finding) {
        var gravity =
                switch (finding.gravity()) {
                    case SOUND -> "ok   ";
                    case WARNING -> "warn ";
                    case FAULT -> "FAULT";
                };
        return gravity + " " + name + ": " + finding.sentence();
    }
}
