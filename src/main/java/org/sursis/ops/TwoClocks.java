package org.sursis.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.sursis.watch.CompareClocks;
import org.sursis.watch.CompareClocks.Gravity;

/**
 * Whether this machine and the database agree about what time it is. Apart from readiness: the service reckons with the clock that is
 * found right, and a node that is taken away mends no clock.
 */
@Wellness
@ApplicationScoped
class TwoClocks implements HealthCheck {
    private static final double MILLIS = 1_000;

    private final CompareClocks clocks;

    TwoClocks(CompareClocks clocks) {
        this.clocks = clocks;
    }

    void register(@Observes StartupEvent start, MeterRegistry registry) {
        Gauge.builder("sursis.clock.ahead.seconds", this::ahead)
                .description("How far the database's clock is ahead of this machine's")
                .register(registry);
    }

    private double ahead() {
        return clocks.last().map(f -> f.ahead().toMillis() / MILLIS).orElse(Double.NaN);
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("clock");
        var last = clocks.last();
        if (last.isEmpty()) {
            return answer.up().build();
        }
        return answer.status(last.get().gravity() != Gravity.ALARM)
                .withData("databaseAheadMillis", last.get().ahead().toMillis())
                .withData("trusted", last.get().trust().name().toLowerCase(Locale.ROOT))
                .build();
    }
}
