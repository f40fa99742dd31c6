package org.sursis.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.sursis.docket.Contact;
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

    void take(Contact contact, int place) {
        position = place;
        tier = contact.tier();
        name = contact.name();
        email = contact.email();
        phone = contact.phone();
        language = contact.language().code();
        zone = contact.zone();
        removedAt = null;
    }

    Contact toDomain() {
        return new Contact(id, tier, name, email, phone, Codes.to(Language.class, language), zone);
    }
}
