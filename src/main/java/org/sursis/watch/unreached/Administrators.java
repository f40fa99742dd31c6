package org.sursis.watch.unreached;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sursis.docket.Language;
import org.sursis.watch.Organizations;
import org.sursis.watch.members.Members;

/** Who answers for an organization, as far as they can be written to: members who administer it, and its operator. */
@ApplicationScoped
class Administrators {
    private final Members members;
    private final Organizations organizations;

    Administrators(Members members, Organizations organizations) {
        this.members = members;
        this.organizations = organizations;
    }

    /** Somebody who is told; no two with the same address. */
    record Reader(UUID person, String name, String address, Language language) {}

    List<Reader> of(UUID organization) {
        var readers = new ArrayList<Reader>();
        for (var member : members.administrators(organization)) {
            var profile = member.profile();
            readers.add(new Reader(member.id(), profile.name(), profile.email(), profile.language()));
        }
        organizations
                .find(organization)
                .map(Organizations.Organization::operator)
                .filter(operator -> operator.email() != null)
                .map(o -> new Reader(o.id(), o.name(), o.email(), o.language()))
                .ifPresent(readers::add);
        var seen = new HashSet<String>();
        readers.removeIf(reader -> !seen.add(reader.address().toLowerCase(Locale.ROOT)));
        return readers;
    }
}
