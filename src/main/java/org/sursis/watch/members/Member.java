package org.sursis.watch.members;

import java.time.Instant;
import java.util.UUID;
import org.sursis.docket.Language;
import org.sursis.watch.Actor;
import org.sursis.watch.Role;

/**
 * A person of an organization.
 *
 * @param endedAt when the membership ended, or null; the person stays, because the history names them
 * @param revision rises with every change
 */
public record Member(UUID id, UUID organization, Profile profile, Instant createdAt, Instant endedAt, int revision) {

    /** Who somebody is and what they may do; the address is one addr-spec, and no two members of an organization have the same. */
    public record Profile(String name, String email, Language language, Role role) {}

    /** True while it lasts. */
    public boolean present() {
        return endedAt == null;
    }

    /** This person at work. */
    public Actor actor() {
        return new Actor(organization, id, profile.name(), profile.role());
    }

    Member with(Profile changed) {
        return new Member(id, organization, changed, createdAt, endedAt, revision + 1);
    }

    Member ended(Instant now) {
        return new Member(id, organization, profile, createdAt, now, revision + 1);
    }
}
