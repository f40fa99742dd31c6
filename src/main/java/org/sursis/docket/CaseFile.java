package org.sursis.docket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An order with its filings and its escalation list, as they stand at one moment. */
public record CaseFile(RemovalOrder order, List<Filing> filings, List<Contact> contacts) {

    public CaseFile {
        filings = List.copyOf(filings);
        contacts = List.copyOf(contacts);
    }

    /** The same file with another order record. */
    public CaseFile with(RemovalOrder changed) {
        return new CaseFile(changed, filings, contacts);
    }

    /** The same file with other filings. */
    public CaseFile withFilings(List<Filing> changed) {
        return new CaseFile(order, changed, contacts);
    }

    /** The same file with another escalation list. */
    public CaseFile withContacts(List<Contact> changed) {
        return new CaseFile(order, filings, changed);
    }

    /** The person with this id, if still on the list. */
    public Optional<Contact> contact(UUID id) {
        return contacts.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
