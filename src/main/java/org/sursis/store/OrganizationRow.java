package org.sursis.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.sursis.docket.Contact;
import org.sursis.notice.Sight;
import org.sursis.watch.Organizations.Organization;

/** A clinic or firm. */
@Entity
@Table(name = "organization")
class OrganizationRow {
    @Id
    UUID id;

    @Version
    long version;

    String name;
    String morning;
    String quietHours;
    String subscribersSee;
    boolean home;
    Instant createdAt;
    int revision;

    void take(Organization organization) {
        id = organization.id();
        name = organization.name();
        morning = organization.morning();
        quietHours = organization.quietHours();
        subscribersSee = organization.subscribersSee().code();
        home = organization.home();
        createdAt = organization.createdAt();
        revision = organization.revision();
    }

    Organization toDomain(Contact operator) {
        var sees = Sight.of(subscribersSee).orElseThrow();
        return new Organization(id, name, operator, morning, quietHours, sees, home, createdAt, revision);
    }
}
