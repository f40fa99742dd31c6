package org.sursis.ops;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.sursis.calendar.ZoneKnowledge;

/**
 * By which time-zone rules hours are reckoned, and whether they give the known answers. An old table in Java alone is no
 * fault, since the service brings its own. Apart from readiness: a node that is taken out of service can neither be answered
 * to nor mend its rules, and all nodes would go at once.
 */
@Wellness
@ApplicationScoped
class Zones implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        var report = ZoneKnowledge.report();
        return HealthCheckResponse.named("zones")
                .status(report.right())
                .withData("used", report.used())
                .withData("own", report.own())
                .withData("java", report.javas())
                .withData("wrong", report.wrong().toString())
                .withData("wrongInJava", report.javasWrong().toString())
                .build();
    }
}
