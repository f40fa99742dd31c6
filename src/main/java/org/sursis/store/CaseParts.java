package org.sursis.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;
import org.sursis.docket.Event;
import org.sursis.docket.Filing;
import org.sursis.watch.Watched;

/** The filings, contacts and events of orders: read for many orders at once, written for one. */
@ApplicationScoped
class CaseParts {
    private final OrderQueries queries;

    CaseParts(OrderQueries queries) {
        this.queries = queries;
    }

    /**
     * Whole files, with one query for all filings, one for all contacts and one for all events. Read after their orders: a change that commits in
     * between shows newer parts under an older revision, which an {@code If-Match} then refuses, and never the reverse.
     */
    List<Watched> files(List<RemovalOrderRow> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        var ids = orders.stream().map(o -> o.id).toList();
        Map<UUID, List<Filing>> filings = queries.filings(ids).stream()
                .collect(groupingBy(f -> f.orderId, mapping(FilingRow::toDomain, toList())));
        Map<UUID, List<Contact>> contacts = queries.contacts(ids).stream()
                .collect(groupingBy(c -> c.orderId, mapping(ContactRow::toDomain, toList())));
        Map<UUID, List<Event>> events =
                queries.events(ids).stream().collect(groupingBy(e -> e.orderId, mapping(EventRow::toDomain, toList())));
        return orders.stream()
                .map(o -> o.toDomain(
                        filings.getOrDefault(o.id, List.of()),
                        contacts.getOrDefault(o.id, List.of()),
                        events.getOrDefault(o.id, List.of())))
                .toList();
    }

    /** Makes the rows the same as the file: those that are in it, in its order, and no others. */
    void write(CaseFile file, Instant now) {
        writeFilings(file);
        writeContacts(file, now);
        writeEvents(file);
    }

    /** Events come and go, and never change. */
    private void writeEvents(CaseFile file) {
        var order = file.order();
        var kept = file.events().stream().map(Event::id).collect(toSet());
        var known = queries.events(List.of(order.id()));
        known.stream().filter(e -> !kept.contains(e.id)).forEach(session()::remove);
        var there = known.stream().map(e -> e.id).collect(toSet());
        file.events().stream()
                .filter(e -> !there.contains(e.id()))
                .map(e -> EventRow.of(order.organization(), order.id(), e))
                .forEach(session()::persist);
    }

    private void writeFilings(CaseFile file) {
        var kept = file.filings().stream().map(Filing::id).toList();
        var known = queries.filings(List.of(file.order().id())).stream().collect(toMap(f -> f.id, Function.identity()));
        known.values().stream().filter(f -> !kept.contains(f.id)).forEach(session()::remove);
        // Goes first, since a new filing may take over the code of one that is gone.
        session().flush();
        for (int place = 0; place < file.filings().size(); place++) {
            var filing = file.filings().get(place);
            var row = known.get(filing.id());
            if (row == null) {
                row = new FilingRow();
                row.id = filing.id();
                row.orderId = file.order().id();
                row.organizationId = file.order().organization();
                row.take(filing, place);
                session().persist(row);
            } else {
                row.take(filing, place);
            }
        }
    }

    private void writeContacts(CaseFile file, Instant now) {
        var kept = file.contacts().stream().map(Contact::id).toList();
        var known = queries.everyContact(file.order().id()).stream().collect(toMap(c -> c.id, Function.identity()));
        known.values().stream()
                .filter(c -> !kept.contains(c.id) && c.removedAt == null)
                .forEach(c -> c.removedAt = now);
        for (int place = 0; place < file.contacts().size(); place++) {
            var contact = file.contacts().get(place);
            var row = known.get(contact.id());
            if (row == null) {
                row = new ContactRow();
                row.id = contact.id();
                row.orderId = file.order().id();
                row.organizationId = file.order().organization();
                row.take(contact, place);
                session().persist(row);
            } else {
                row.take(contact, place);
            }
        }
    }

    private Session session() {
        return queries.session();
    }
}
