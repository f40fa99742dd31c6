package org.sursis.ops;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.sursis.watch.KeepPulse;
import org.sursis.watch.ReadCase;
import org.sursis.watch.Rehearse;

/**
 * Ready means that work got done lately, not that a port answers: some pacemaker finished a round within the last half
 * minute. A mail server that is away does not show here, or an orchestrator would kill the alerter for it.
 */
@Readiness
@ApplicationScoped
class AtWork implements HealthCheck {
    private static final Duration LATELY = Duration.ofSeconds(30);

    private final KeepPulse pulse;
    private final ReadCase cases;
    private final Rehearse rehearse;
    private final boolean pacemaker;
    private final long startedAt = System.nanoTime();

    AtWork(
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
        var answer = HealthCheckResponse.named("watch");
        var rehearsal = rehearse.state();
        if (rehearsal.isPresent()) {
            return answer.up()
                    .withData("rehearsal", rehearsal.get().now().toString())
                    .build();
        }
        var last = lastRound();
        last.ifPresent(at -> answer.withData("lastRound", at.toString()));
        return answer.status(
                        !pacemaker || justStarted() || last.filter(this::lately).isPresent())
                .build();
    }

    private Optional<Instant> lastRound() {
        return pulse.beats().values().stream().max(Comparator.naturalOrder());
    }

    private boolean lately(Instant at) {
        return Duration.between(at, cases.now()).compareTo(LATELY) <= 0;
    }

    private boolean justStarted() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedAt) < LATELY.toSeconds();
    }
}
