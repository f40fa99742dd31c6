package org.sursis.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.sursis.docket.By;
import org.sursis.docket.Contact;
import org.sursis.docket.Contact.Leaving;
import org.sursis.docket.Language;

/** A person on an order's escalation list; without an order, the operator of an organization. */
@Entity
@Table(name = "contact")
class ContactRow {
    @Id
    UUID id;

    @Version
    long version;

    UUID organizationId;
    UUID orderId;
    int position;
    int tier;
    String name;
    String email;
    String phone;
    String language;
    ZoneId zone;

    /** When the person left the list; the row stays, because messages refer to it. */
    Instant removedAt;

    /** Who took the person off the list, while a second member has not confirmed it. */
    String leavingBy;

    UUID leavingById;
    Instant leavingSince;

    void take(Contact contact, int place) {
        position = place;
        tier = contact.tier();
        name = contact.name();
        email = contact.email();
        phone = contact.phone();
        language = contact.language().code();
        zone = contact.zone();
        removedAt = null;
        var leaving = contact.leaving();
        leavingBy = leaving == null ? null : leaving.by().name();
        leavingById = leaving == null ? null : leaving.by().id();
        leavingSince = leaving == null ? null : leaving.since();
    }

    Contact toDomain() {
        var leaving = leavingSince == null ? null : new Leaving(new By(leavingById, leavingBy), leavingSince);
        return new Contact(id, tier, name, email, phone, Codes.to(Language.class, language), zone, leaving);
    }
}
