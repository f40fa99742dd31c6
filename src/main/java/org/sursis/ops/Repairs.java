package org.sursis.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.sursis.watch.PacemakerMended;
import org.sursis.watch.PacemakerMended.Repair;

/** Counts what had to be mended at the pacemaker, from nought on, so that an alert rule sees the first time too. */
@ApplicationScoped
class Repairs {
    private static final String NAME = "sursis.pacemaker.repairs";

    private final MeterRegistry registry;

    Repairs(MeterRegistry registry) {
        this.registry = registry;
    }

    void register(@Observes StartupEvent start) {
        for (var repair : Repair.values()) {
            registry.counter(NAME, "repair", code(repair));
        }
    }

    void mended(@Observes PacemakerMended mended) {
        registry.counter(NAME, "repair", code(mended.repair())).increment();
    }

    private static String code(Repair repair) {
        return repair.name().toLowerCase(Locale.ROOT);
    }
}
