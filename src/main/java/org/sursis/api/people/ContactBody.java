package org.sursis.api.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.alert.Channel;
import org.sursis.alert.Health;
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
        String zone,

        @Schema(
                description =
                        "how well each way is known to lead to this person, by channel: proven, unproven, failing or dead; only in the list of contacts",
                examples = "{\"email\": \"proven\", \"sms\": \"unproven\"}")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Map<String, String> health) {

    /** What the API shows of a person; null for nobody. */
    public static ContactBody of(Contact contact) {
        return of(contact, null);
    }

    /** The same, with how well each channel is known to lead to them; null where nobody asked. */
    public static ContactBody of(Contact contact, Map<Channel, Health> health) {
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
                zone,
                health == null ? null : spoken(health));
    }

    private static Map<String, String> spoken(Map<Channel, Health> health) {
        var ways = new TreeMap<String, String>();
        health.forEach((channel, how) -> ways.put(channel.code(), how.code()));
        return ways;
    }
}
