package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sursis.docket.Contact;
import org.sursis.notice.Sight;

/**
 * Organizations and keys. An administrator rules their own organization; only those of the organization that runs the
 * service see and found others.
 */
@ApplicationScoped
public class Administer {
    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int PREFIX = 8;
    private static final int SECRET = 32;

    private final Organizations organizations;
    private final Orders orders;
    private final Keys keys;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Administer(Organizations organizations, Orders orders, Keys keys, Journal journal, Clock clock) {
        this.organizations = organizations;
        this.orders = orders;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /** A new key and its secret, which is shown this once and not kept. */
    public record Issued(Keys.Key key, String secret) {
        @Override
        public String toString() {
            return "Issued[" + key + "]";
        }
    }

    /** A new organization and the key of its first administrator. */
    public record Founded(Organizations.Organization organization, Issued adminKey) {}

    /** The organizations that the caller may see. */
    @Transactional
    @Everywhere
    public List<Organizations.Organization> organizations(Actor who) {
        return own(who).home() ? organizations.all() : List.of(own(who));
    }

    /** One organization. */
    @Transactional
    @Everywhere
    public Organizations.Organization organization(Actor who, UUID id) {
        return organizations(who).stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("organization"));
    }

    /** Founds an organization; {@code operator} may be null. */
    @Transactional
    @Everywhere
    public Founded found(Actor who, String name, Contact operator) {
        if (!own(who).home()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "", "only the organization that runs the service founds others");
        }
        refuseTaken(name, who.organization());
        var now = clock.instant();
        var organization = new Organizations.Organization(
                UUID.randomUUID(), name, operator, null, null, Sight.USUAL, false, now, 1);
        organizations.add(organization);
        note(organization.id(), who, "organization-founded", Map.of("name", name));
        return new Founded(organization, issueFor(organization.id(), "administrator", Role.ADMIN, null, now));
    }

    /**
     * What an organization may say about itself.
     *
     * @param operator may be null
     * @param morning null for the service's
     * @param quietHours null for the service's
     */
    public record Settings(String name, Contact operator, String morning, String quietHours, Sight subscribersSee) {}

    /** Changes an organization. */
    @Transactional
    @Everywhere
    public Organizations.Organization change(Actor who, UUID id, Integer ifRevision, Settings to) {
        var known = organization(who, id);
        if (ifRevision != null && ifRevision != known.revision()) {
            throw Refusal.of(Refusal.Kind.STALE, "", "was changed since; it is now at revision " + known.revision());
        }
        if (!to.name().equals(known.name())) {
            refuseTaken(to.name(), id);
        }
        var changed = new Organizations.Organization(
                id,
                to.name(),
                to.operator(),
                to.morning(),
                to.quietHours(),
                to.subscribersSee(),
                known.home(),
                known.createdAt(),
                known.revision() + 1);
        organizations.save(changed);
        if (!Objects.equals(to.morning(), known.morning()) || !Objects.equals(to.quietHours(), known.quietHours())) {
            // A rung may come sooner than the wake-up that was set by the old hours.
            var now = clock.instant();
            orders.wakeSleeping(id, now, now, Integer.MAX_VALUE);
        }
        note(
                id,
                who,
                "organization-changed",
                Map.of("name", to.name(), "subscribersSee", to.subscribersSee().code()));
        return changed;
    }

    private void refuseTaken(String name, UUID except) {
        if (organizations.nameTaken(name, except)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "/name", "is taken by another organization");
        }
    }

    /** The keys of the caller's organization. */
    @Transactional
    public List<Keys.Key> keys(Actor who) {
        return keys.of(who.organization());
    }

    /** Makes a key for the caller's organization; {@code expiresAt} may be null. */
    @Transactional
    public Issued issue(Actor who, String name, Role role, Instant expiresAt) {
        var now = clock.instant();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw Refusal.of(Refusal.Kind.NOT_ALLOWED, "/expiresAt", "lies in the past");
        }
        note(who.organization(), who, "key-issued", Map.of("name", name, "role", role.code()));
        return issueFor(who.organization(), name, role, expiresAt, now);
    }

    /** Ends a key of the caller's organization, at once. */
    @Transactional
    public void revoke(Actor who, UUID id) {
        var key = keys.find(who.organization(), id).orElseThrow(() -> Refusal.notFound("key"));
        keys.revoke(key.id(), clock.instant());
        note(who.organization(), who, "key-revoked", Map.of("name", key.name(), "prefix", key.prefix()));
    }

    Issued issueFor(UUID organization, String name, Role role, Instant expiresAt, Instant now) {
        var prefix = "sursis_" + signs(PREFIX);
        return store(organization, name, role, expiresAt, now, prefix, prefix + "_" + signs(SECRET));
    }

    /** Stores a key whose secret was made elsewhere. */
    Issued store(
            UUID organization, String name, Role role, Instant expiresAt, Instant now, String prefix, String secret) {
        var key = new Keys.Key(UUID.randomUUID(), organization, name, role, prefix, now, expiresAt, null, null);
        keys.add(key, Authenticate.hash(secret));
        return new Issued(key, secret);
    }

    private String signs(int count) {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private Organizations.Organization own(Actor who) {
        return organizations.find(who.organization()).orElseThrow(() -> Refusal.notFound("organization"));
    }

    private void note(UUID organization, Actor who, String event, Map<String, String> details) {
        journal.add(new Journal.Entry(organization, null, clock.instant(), who.name(), event, details));
    }
}
