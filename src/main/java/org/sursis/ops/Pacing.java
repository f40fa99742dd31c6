package org.sursis.ops;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.sursis.watch.KeepPulse;
import org.sursis.watch.ReadCase;
import org.sursis.watch.Rehearse;

/**
 * Whether each of the two pacemakers did its work within three of its periods, by our own table and not by what Quartz says of
 * itself. Apart from readiness: one of the two is enough, and to stop the node would silence that one too.
 */
@Wellness
@ApplicationScoped
class Pacing implements HealthCheck {
    /** The loop beats every second and writes it down every five. */
    private static final Map<String, Duration> LONGEST =
            Map.of("loop", Duration.ofSeconds(15), "quartz", Duration.ofSeconds(90));

    private final KeepPulse pulse;
    private final ReadCase cases;
    private final Rehearse rehearse;
    private final boolean pacemaker;
    private final long startedAt = System.nanoTime();

    Pacing(
            KeepPulse pulse,
            ReadCase cases,
            Rehearse rehearse,
            @ConfigProperty(name = "quarkus.scheduler.enabled", defaultValue = "true") boolean pacemaker) {
        this.pulse = pulse;
        this.cases = cases;
        this.rehearse = rehearse;
        this.pacemaker = pacemaker;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("pacemakers");
        if (!pacemaker || rehearse.state().isPresent()) {
            return answer.up().build();
        }
        var beats = pulse.beats();
        var now = cases.now();
        boolean all = true;
        for (var name : LONGEST.keySet()) {
            var last = beats.get(name);
            all &= justStarted(LONGEST.get(name))
                    || last != null && Duration.between(last, now).compareTo(LONGEST.get(name)) <= 0;
            answer.withData(name, last == null ? "never" : last.toString());
        }
        return answer.status(all).build();
    }

    private boolean justStarted(Duration within) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedAt) < within.toSeconds();
    }
}
