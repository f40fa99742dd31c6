package org.sursis.watch.unreached;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sursis.docket.Contact;
import org.sursis.docket.Language;
import org.sursis.fixtures.Only;
import org.sursis.notice.Sight;
import org.sursis.watch.Organizations;
import org.sursis.watch.Organizations.Organization;
import org.sursis.watch.Role;
import org.sursis.watch.members.Member;
import org.sursis.watch.members.Members;

/** Whoever administers an organization in a test. */
public final class SomeAdministrators {
    private SomeAdministrators() {}

    /** One member with this address. */
    public static Administrators with(UUID person, String address) {
        return with(person, address, null);
    }

    /** One member, and an operator or null. */
    public static Administrators with(UUID person, String address, Contact operator) {
        var profile = new Member.Profile("Ann", address, Language.EN, Role.ADMIN);
        var ann = new Member(person, UUID.randomUUID(), profile, Instant.EPOCH, null, 1);
        var organization = new Organization(
                ann.organization(), "Clinic", operator, null, null, Sight.USUAL, false, Instant.EPOCH, 1);
        return new Administrators(
                Only.methods(Members.class, Map.of("administrators", given -> List.of(ann))),
                Only.methods(Organizations.class, Map.of("find", given -> Optional.of(organization))));
    }
}
