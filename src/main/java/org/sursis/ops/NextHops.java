package org.sursis.ops;

import io.smallrye.health.api.HealthGroup;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.sursis.alert.Channel;
import org.sursis.alert.Undelivered;
import org.sursis.watch.KeepPulse;
import org.sursis.watch.Outages;
import org.sursis.watch.Rehearse;

/**
 * Whether messages leave this machine, and whether they are taken: as this node saw it at its last attempts. Down at once when a next hop
 * cannot be talked to, and after as long as others are told when it took nothing of all it was given. Apart from readiness, because
 * an orchestrator that restarts the service mends no mail server.
 */
@Wellness
@HealthGroup(NextHops.GROUP)
@ApplicationScoped
class NextHops implements HealthCheck {
    static final String GROUP = "next-hops";

    /** One mailbox that asks to be tried later is no fault of the next hop; when nothing at all was taken for so long, it is. */
    private static final Duration PATIENCE = Undelivered.PATIENCE;

    private final KeepPulse pulse;
    private final Rehearse rehearse;
    private final Outages outages;
    private final Clock clock;
    private final boolean mailLeaves;
    private final boolean smsLeaves;

    NextHops(
            KeepPulse pulse,
            Rehearse rehearse,
            Outages outages,
            Clock clock,
            @ConfigProperty(name = "sursis.mail.smtp-url") Optional<String> smtpUrl,
            @ConfigProperty(name = "sursis.sms.provider", defaultValue = "none") String smsProvider) {
        this.pulse = pulse;
        this.rehearse = rehearse;
        this.outages = outages;
        this.clock = clock;
        this.mailLeaves = smtpUrl.filter(url -> !url.isBlank()).isPresent();
        this.smsLeaves = !smsProvider.equals("none");
    }

    @Override
    public HealthCheckResponse call() {
        var counts = pulse.everywhere();
        boolean rehearsal = rehearse.state().isPresent();
        var email = outages.trouble(Channel.EMAIL);
        var sms = outages.trouble(Channel.SMS);
        boolean taken = Stream.of(email, sms).flatMap(Optional::stream).noneMatch(this::lasts);
        return HealthCheckResponse.named(GROUP)
                .status(taken && counts.unreachableOrders() == 0)
                .withData("email", way(mailLeaves, rehearsal, email))
                .withData("sms", way(smsLeaves, rehearsal, sms))
                .withData("undelivered", counts.undelivered())
                .withData("unreachableOrders", counts.unreachableOrders())
                .build();
    }

    private boolean lasts(Outages.Trouble trouble) {
        return trouble.away() || !clock.instant().isBefore(trouble.since().plus(PATIENCE));
    }

    private static String way(boolean leaves, boolean rehearsal, Optional<Outages.Trouble> trouble) {
        if (trouble.isPresent()) {
            return "nothing taken since " + trouble.get().since() + ": "
                    + trouble.get().because();
        }
        if (rehearsal) {
            return "rehearsal: loopback addresses and the outbox folder only";
        }
        return leaves ? "configured" : "not configured: nothing leaves this machine";
    }
}
