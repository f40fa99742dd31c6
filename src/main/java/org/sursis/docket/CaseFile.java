package org.sursis.docket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An order with its filings, its escalation list and what happened to it, as they stand at one moment.
 *
 * @param events in the order in which they happened
 */
public record CaseFile(RemovalOrder order, List<Filing> filings, List<Contact> contacts, List<Event> events) {

    public CaseFile {
        filings = List.copyOf(filings);
        contacts = List.copyOf(contacts);
        events = events.stream().sorted(Event.AS_THEY_HAPPENED).toList();
    }

    /** A file to which nothing happened so far. */
    public CaseFile(RemovalOrder order, List<Filing> filings, List<Contact> contacts) {
        this(order, filings, contacts, List.of());
    }

    /** The same file with another order record. */
    public CaseFile with(RemovalOrder changed) {
        return new CaseFile(changed, filings, contacts, events);
    }

    /** The same file with other filings. */
    public CaseFile withFilings(List<Filing> changed) {
        return new CaseFile(order, changed, contacts, events);
    }

    /** The same file with another escalation list. */
    public CaseFile withContacts(List<Contact> changed) {
        return new CaseFile(order, filings, changed, events);
    }

    /** The same file with other events. */
    public CaseFile withEvents(List<Event> changed) {
        return new CaseFile(order, filings, contacts, changed);
    }

    /** The people whom whoever keeps the list put on it. */
    public List<Contact> listed() {
        return contacts.stream().filter(c -> c.leaving() == null).toList();
    }

    /** Those who were taken off, and are told until a second member has confirmed that. */
    public List<Contact> leaving() {
        return contacts.stream().filter(c -> c.leaving() != null).toList();
    }

    /** The person with this id, if still on the list. */
    public Optional<Contact> contact(UUID id) {
        return contacts.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The number of the event that is recorded next. */
    public int nextEvent() {
        return events.stream().mapToInt(Event::number).max().orElse(0) + 1;
    }

    /** The last event of this kind. */
    public Optional<Event> latest(String code) {
        return events.stream().filter(e -> e.code().equals(code)).reduce((a, b) -> b);
    }
}
