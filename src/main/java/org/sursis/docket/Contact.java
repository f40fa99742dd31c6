package org.sursis.docket;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A person on an order's escalation list.
 *
 * @param tier 1 counsel, 2 backup, 3 supervisor
 * @param email exactly one addr-spec, or null
 * @param phone E.164, or null; at least one of the two is there
 * @param zone where the person keeps quiet hours; null for the order's own zone
 */
public record Contact(UUID id, int tier, String name, String email, String phone, Language language, ZoneId zone) {

    /** The same person under another id: a list that is sent again keeps the people it already knew. */
    public Contact withId(UUID known) {
        return new Contact(known, tier, name, email, phone, language, zone);
    }

    /** True when both name the same mailbox, or, where one has none, the same phone. */
    public boolean samePersonAs(Contact other) {
        if (email != null && other.email != null) {
            return email.equalsIgnoreCase(other.email);
        }
        return phone != null && phone.equals(other.phone);
    }
}
