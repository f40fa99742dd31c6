package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.sursis.alert.Health;
import org.sursis.watch.proof.Proofs;

/** The proof that every open order is being looked at: over one organization, or for whoever runs the service over all. */
@ApplicationScoped
public class ReadWatch {
    private final Pulse pulse;
    private final KeepPulse service;
    private final Organizations organizations;
    private final Proofs proofs;
    private final Clock clock;

    ReadWatch(Pulse pulse, KeepPulse service, Organizations organizations, Proofs proofs, Clock clock) {
        this.pulse = pulse;
        this.service = service;
        this.organizations = organizations;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** How the watch stands, and where it lapses. */
    public record Standing(Pulse.Counts counts, Lapses lapses, long unprovenOrders) {}

    /** Over the caller's organization. */
    @Transactional
    public Standing own(Actor who) {
        var now = clock.instant();
        return new Standing(
                pulse.counts(who.organization(), now),
                pulse.lapses(who.organization(), now),
                unproven(who.organization()));
    }

    /** Over all organizations, for administrators of the one that runs the service. */
    @Transactional
    @Everywhere
    public Standing everywhere(Actor who) {
        boolean operator = who.role() == Role.ADMIN
                && organizations
                        .find(who.organization())
                        .filter(Organizations.Organization::home)
                        .isPresent();
        if (!operator) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "/everywhere",
                    "only an administrator of the organization that runs the service sees the watch over all");
        }
        return new Standing(service.everywhere(), service.lapses(), unproven(null));
    }

    private long unproven(UUID organization) {
        return proofs.unproven(organization, clock.instant().minus(Health.PROOF_HOLDS));
    }
}
