package org.sursis.api.house;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.docket.Contact;
import org.sursis.watch.Organizations.Organization;

/** A clinic or firm, as answers show it. */
@Schema(name = "Organization", description = "A clinic or firm; the wall between tenants.")
record OrganizationBody(
        UUID id,
        String name,

        @Schema(description = "who answers for orders that name nobody, or null")
        OperatorBody operator,

        @Schema(description = "HH:mm, or null for the service's own")
        String morning,

        @Schema(description = "22:00-07:00, none, or null for the service's own")
        String quietHours,

        @Schema(
                description =
                        "what its subscribers see of a published order: reference, standing (with the date; the usual), or dates"
                                + " (the last safe day too)")
        String subscribersSee,

        @Schema(description = "true for the organization that runs the service")
        boolean home,

        Instant createdAt,

        @Schema(description = "rises with every change; its ETag")
        int revision,

        @Schema(description = "only in the answer that founded it: the key of its first administrator")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        KeyBody adminKey) {

    static OrganizationBody of(Organization organization) {
        return founded(organization, null);
    }

    static OrganizationBody founded(Organization organization, KeyBody adminKey) {
        return new OrganizationBody(
                organization.id(),
                organization.name(),
                OperatorBody.of(organization.operator()),
                organization.morning(),
                organization.quietHours(),
                organization.subscribersSee().code(),
                organization.home(),
                organization.createdAt(),
                organization.revision(),
                adminKey);
    }

    /** Somebody who answers for orders that name nobody. */
    @Schema(name = "Operator")
    record OperatorBody(String name, String email, String phone, String language, String zone) {

        static OperatorBody of(Contact contact) {
            return contact == null
                    ? null
                    : new OperatorBody(
                            contact.name(),
                            contact.email(),
                            contact.phone(),
                            contact.language().code(),
                            contact.zone() == null ? null : contact.zone().getId());
        }
    }
}
