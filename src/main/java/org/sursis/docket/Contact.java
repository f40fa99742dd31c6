package org.sursis.docket;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A person on an order's escalation list.
 *
 * @param tier 1 counsel, 2 backup, 3 supervisor
 * @param email exactly one addr-spec, or null
 * @param phone E.164, or null; at least one of the two is there
 * @param zone where the person keeps quiet hours; null for the order's own zone
 * @param leaving who took them off the list, while they are told all the same until a second member confirmed it; else null
 */
public record Contact(
        UUID id, int tier, String name, String email, String phone, Language language, ZoneId zone, Leaving leaving) {

    /** Somebody was taken off the list, and is told until a second member has confirmed that. */
    public record Leaving(By by, Instant since) {}

    /** Somebody whom nobody took off the list. */
    public Contact(UUID id, int tier, String name, String email, String phone, Language language, ZoneId zone) {
        this(id, tier, name, email, phone, language, zone, null);
    }

    /** The same person under another id: a list that is sent again keeps the people it already knew. */
    public Contact withId(UUID known) {
        return new Contact(known, tier, name, email, phone, language, zone, leaving);
    }

    /** The same person, taken off the list and still told. */
    public Contact leaving(Leaving how) {
        return new Contact(id, tier, name, email, phone, language, zone, how);
    }

    /** True when both name the same mailbox, or, where one has none, the same phone. */
    public boolean samePersonAs(Contact other) {
        if (email != null && other.email != null) {
            return email.equalsIgnoreCase(other.email);
        }
        return phone != null && phone.equals(other.phone);
    }

    /** Of these people those of the lowest tier: who is called first. */
    public static List<Contact> first(List<Contact> people) {
        int tier = people.stream().mapToInt(Contact::tier).min().orElse(1);
        return people.stream().filter(contact -> contact.tier() == tier).toList();
    }
}
