package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.sursis.notice.Sight;

/** Sees at every start that there is an organization and a way in. */
@ApplicationScoped
@Everywhere
public class FirstStart {
    /** The name of the organization that runs the service. */
    public static final String HOME = "default";

    /** Whoever commands the machine itself; neither a key nor a member. */
    private static final UUID AT_THE_MACHINE = new UUID(0, 0);

    private static final String GIVEN = "administrator (set by the operator)";

    private final Organizations organizations;
    private final Keys keys;
    private final Administer administer;
    private final Clock clock;

    FirstStart(Organizations organizations, Keys keys, Administer administer, Clock clock) {
        this.organizations = organizations;
        this.keys = keys;
        this.administer = administer;
        this.clock = clock;
    }

    /**
     * Makes the organization {@code default} and an administrator key where there is none.
     *
     * @param given the administrator key that the operator set, which replaces one set before
     * @return a key that was made now and must be shown, or empty
     */
    @Transactional
    public Optional<String> run(Optional<String> given) {
        var now = clock.instant();
        var home = organizations.all().stream()
                .filter(Organizations.Organization::home)
                .findFirst();
        var id = home.map(Organizations.Organization::id).orElseGet(this::foundHome);
        if (given.isPresent()) {
            accept(id, given.get());
            return Optional.empty();
        }
        boolean wayIn = keys.of(id).stream().anyMatch(k -> k.role() == Role.ADMIN && k.revokedAt() == null);
        return wayIn
                ? Optional.empty()
                : Optional.of(administer
                        .issueFor(id, "administrator", Role.ADMIN, null, now)
                        .secret());
    }

    private UUID foundHome() {
        var id = UUID.randomUUID();
        organizations.add(
                new Organizations.Organization(id, HOME, null, null, null, Sight.USUAL, true, clock.instant(), 1));
        return id;
    }

    private void accept(UUID organization, String secret) {
        var now = clock.instant();
        if (keys.byHash(Authenticate.hash(secret), now).isPresent()) {
            return;
        }
        keys.of(organization).stream()
                .filter(k -> k.name().equals(GIVEN) && k.revokedAt() == null)
                .forEach(k -> keys.revoke(k.id(), now));
        administer.store(organization, GIVEN, Role.ADMIN, null, now, "set", secret);
    }

    /** The administrator of the organization that runs the service, for commands given on its own machine. */
    @Transactional
    public Actor operator() {
        return organizations.all().stream()
                .filter(Organizations.Organization::home)
                .findFirst()
                .map(home -> new Actor(home.id(), AT_THE_MACHINE, "operator", Role.ADMIN))
                .orElseThrow(() -> Refusal.notFound("organization"));
    }
}
