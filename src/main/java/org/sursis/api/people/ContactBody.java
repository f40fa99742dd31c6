package org.sursis.api.people;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.docket.Contact;

/** A person on an escalation list, as answers show them. */
@Schema(name = "Contact", description = "A person on an escalation list.")
public record ContactBody(
        UUID id,

        @Schema(description = "1 counsel, 2 backup, 3 supervisor")
        int tier,

        String name,
        String email,
        @Schema(description = "E.164") String phone,
        @Schema(enumeration = {"en", "fr", "es"}) String language,

        @Schema(description = "IANA region, or null for the order's own")
        String zone) {

    /** What the API shows of a person; null for nobody. */
    public static ContactBody of(Contact contact) {
        if (contact == null) {
            return null;
        }
        var zone = contact.zone() == null ? null : contact.zone().getId();
        return new ContactBody(
                contact.id(),
                contact.tier(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.language().code(),
                zone);
    }
}
