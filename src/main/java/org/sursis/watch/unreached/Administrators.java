package org.sursis.watch.unreached;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sursis.watch.Organizations;
import org.sursis.watch.letters.Letter.To;
import org.sursis.watch.members.Members;

/**
 * Who answers for an organization, as far as they can be written to: members who administer it, and its operator, over each way there
 * is, for it may be the mail that leads nowhere.
 */
@ApplicationScoped
public class Administrators {
    private final Members members;
    private final Organizations organizations;

    Administrators(Members members, Organizations organizations) {
        this.members = members;
        this.organizations = organizations;
    }

    /** A way to somebody who is told; no two are the same. */
    public record Reader(UUID person, String name, To to) {}

    /** Those of an organization; none where nobody of them has an address. Inside a transaction. */
    public List<Reader> of(UUID organization) {
        return but(null, organization);
    }

    /** The same without one person, whose address may be somebody else's as well. */
    public List<Reader> but(UUID person, UUID organization) {
        var readers = new ArrayList<Reader>();
        for (var member : members.administrators(organization)) {
            var profile = member.profile();
            readers.add(new Reader(member.id(), profile.name(), To.mail(profile.email(), profile.language())));
        }
        organizations
                .find(organization)
                .map(Organizations.Organization::operator)
                .ifPresent(o ->
                        To.ways(o).map(to -> new Reader(o.id(), o.name(), to)).forEach(readers::add));
        var seen = new HashSet<String>();
        readers.removeIf(reader -> reader.person().equals(person));
        readers.removeIf(reader -> !seen.add(reader.to().address().toLowerCase(Locale.ROOT)));
        return readers;
    }
}
