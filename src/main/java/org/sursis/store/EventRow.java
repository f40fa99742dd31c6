package org.sursis.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.sursis.docket.Event;

/** Something that happened to an order. Never changed; what was recorded in error goes, and the journal keeps it. */
@Entity
@Table(name = "order_event")
class EventRow {
    @Id
    UUID id;

    @Version
    long version;

    UUID organizationId;
    UUID orderId;
    int number;
    String code;
    LocalDate happenedOn;
    LocalTime happenedAt;
    String how;
    Instant recordedAt;
    String recordedBy;

    static EventRow of(UUID organization, UUID order, Event event) {
        var row = new EventRow();
        row.id = event.id();
        row.organizationId = organization;
        row.orderId = order;
        row.number = event.number();
        row.code = event.code();
        row.happenedOn = event.on();
        row.happenedAt = event.at();
        row.how = event.how();
        row.recordedAt = event.recordedAt();
        row.recordedBy = event.by();
        return row;
    }

    Event toDomain() {
        return new Event(id, number, code, happenedOn, happenedAt, how, recordedAt, recordedBy);
    }
}
