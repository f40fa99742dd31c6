package org.sursis.ops;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.sursis.watch.Checkup.Gravity;
import org.sursis.watch.Isolation;

/**
 * Whether the database itself keeps organizations apart. A wall that is weaker than it could be is data and no verdict: an alerter that
 * was taken out of service for it would help nobody.
 */
@Wellness
@ApplicationScoped
class SecondWall implements HealthCheck {
    private final Isolation isolation;

    SecondWall(Isolation isolation) {
        this.isolation = isolation;
    }

    @Override
    public HealthCheckResponse call() {
        var finding = isolation.look();
        return HealthCheckResponse.named("walls")
                .status(finding.gravity() != Gravity.FAULT)
                .withData("finding", finding.sentence())
                .build();
    }
}
