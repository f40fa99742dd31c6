package org.sursis.ops;

import io.smallrye.health.api.HealthGroup;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.sursis.watch.KeepPulse;
import org.sursis.watch.Rehearse;

/**
 * Whether messages leave this machine, and whether they are taken. Apart from readiness, because an orchestrator that
 * restarts the service mends no mail server.
 */
@Wellness
@HealthGroup(NextHops.GROUP)
@ApplicationScoped
class NextHops implements HealthCheck {
    static final String GROUP = "next-hops";

    private final KeepPulse pulse;
    private final Rehearse rehearse;
    private final boolean mailLeaves;
    private final boolean smsLeaves;

    NextHops(
            KeepPulse pulse,
            Rehearse rehearse,
            @ConfigProperty(name = "sursis.mail.smtp-url") Optional<String> smtpUrl,
            @ConfigProperty(name = "sursis.sms.provider", defaultValue = "none") String smsProvider) {
        this.pulse = pulse;
        this.rehearse = rehearse;
        this.mailLeaves = smtpUrl.filter(url -> !url.isBlank()).isPresent();
        this.smsLeaves = !smsProvider.equals("none");
    }

    @Override
    public HealthCheckResponse call() {
        var counts = pulse.everywhere();
        boolean rehearsal = rehearse.state().isPresent();
        return HealthCheckResponse.named(GROUP)
                .status(counts.unreachableOrders() == 0)
                .withData("email", way(mailLeaves, rehearsal))
                .withData("sms", way(smsLeaves, rehearsal))
                .withData("undelivered", counts.undelivered())
                .withData("unreachableOrders", counts.unreachableOrders())
                .build();
    }

    private static String way(boolean leaves, boolean rehearsal) {
        if (rehearsal) {
            return "rehearsal: loopback addresses and the outbox folder only";
        }
        return leaves ? "configured" : "not configured: nothing leaves this machine";
    }
}
