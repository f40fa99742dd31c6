package org.sursis.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.sursis.docket.BrokenGlass;
import org.sursis.docket.By;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Closure;
import org.sursis.docket.ClosureAsked;
import org.sursis.docket.Contact;
import org.sursis.docket.Event;
import org.sursis.docket.Filing;
import org.sursis.docket.OwnGate;
import org.sursis.docket.Particulars;
import org.sursis.docket.RemovalHistory;
import org.sursis.docket.RemovalOrder;
import org.sursis.docket.Stay;
import org.sursis.race.Standing;
import org.sursis.watch.Orders.Sort;
import org.sursis.watch.Watched;

/** An order's own row; its filings and contacts are rows of their own. */
@Entity
@Table(name = "removal_order")
class RemovalOrderRow {
    @Id
    UUID id;

    @Version
    long version;

    /** Given by the database. */
    @Column(insertable = false, updatable = false)
    long seq;

    UUID organizationId;
    String reference;
    String referenceFolded;
    String jurisdiction;
    String registry;
    String kind;
    boolean operatorAsFallback;
    String[] alternatives;

    @Convert(converter = GatesColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    List<OwnGate> gates;

    @Embedded
    @EmbeddedColumnNaming("removal_%s")
    RemovalColumns removal;

    /** Computed by the database. */
    @Column(insertable = false, updatable = false)
    long removalDay;

    /** Computed by the database. */
    @Column(insertable = false, updatable = false)
    long precedence;

    int removalVersion;
    Instant removalSetAt;
    Instant removalConfirmedAt;

    @Embedded
    @EmbeddedColumnNaming("held_%s")
    RemovalColumns held;

    Integer heldVersion;
    String heldMovedBy;
    UUID heldMovedById;

    @Embedded
    @EmbeddedColumnNaming("previous_%s")
    RemovalColumns previous;

    String stayAuthority;
    LocalDate stayUntil;
    Instant staySince;
    boolean chainConfirmed;
    String closedReason;
    String closedNote;
    Instant closedAt;
    String closedBy;
    String askedReason;
    String askedNote;
    Instant askedAt;
    String askedBy;
    UUID askedById;
    String glassReason;
    String glassBy;
    Instant glassAt;
    Instant openedAt;
    int revision;
    String standing;
    Instant nextReviewAt;
    Instant reviewedAt;
    boolean routine;
    /** Since when looks at it fail; null when the last one succeeded. */
    Instant failingSince;

    @Embedded
    BriefColumns brief;

    int urgency;
    boolean unreachable;

    void take(Watched watched) {
        var order = watched.file().order();
        id = order.id();
        organizationId = order.organization();
        take(order.particulars());
        take(order.removal());
        take(order.stay());
        chainConfirmed = order.chainConfirmed();
        take(order.closure());
        take(order.closureAsked());
        take(order.glass());
        openedAt = order.openedAt();
        revision = order.revision();
        reviewed(watched);
    }

    /** Takes over what a review found. */
    void reviewed(Watched watched) {
        standing = Codes.of(watched.standing());
        nextReviewAt = watched.nextReviewAt();
        reviewedAt = watched.reviewedAt();
        routine = watched.routine();
        failingSince = null;
        brief = BriefColumns.of(watched.brief());
        urgency = watched.urgency();
        unreachable = watched.unreachable();
    }

    /** Where a list in this order stands at this row. */
    SortedCursor.Place place(Sort sort) {
        return switch (sort) {
            case NEWEST -> new SortedCursor.Place(0, seq);
            case SLACK -> new SortedCursor.Place(precedence, seq);
            case REMOVAL -> new SortedCursor.Place(removalDay, seq);
        };
    }

    private void take(Particulars particulars) {
        reference = particulars.reference();
        referenceFolded = Folded.of(particulars.reference());
        jurisdiction = particulars.jurisdiction();
        registry = particulars.registry();
        kind = particulars.kind();
        operatorAsFallback = particulars.operatorAsFallback();
        alternatives = particulars.alternatives().toArray(String[]::new);
        gates = particulars.gates();
    }

    private void take(RemovalHistory history) {
        removal = RemovalColumns.of(history.current());
        removalVersion = history.version();
        removalSetAt = history.setAt();
        removalConfirmedAt = history.confirmedAt();
        previous = RemovalColumns.of(history.previous());
        held = history.held() == null ? null : RemovalColumns.of(history.held().earlier());
        heldVersion = history.held() == null ? null : history.held().version();
        heldMovedBy = history.held() == null ? null : history.held().movedBy().name();
        heldMovedById = history.held() == null ? null : history.held().movedBy().id();
    }

    private void take(Stay stay) {
        stayAuthority = stay == null ? null : stay.authority();
        stayUntil = stay == null ? null : stay.until();
        staySince = stay == null ? null : stay.since();
    }

    private void take(Closure closure) {
        closedReason = closure == null ? null : closure.reason();
        closedNote = closure == null ? null : closure.note();
        closedAt = closure == null ? null : closure.at();
        closedBy = closure == null ? null : closure.by();
    }

    private void take(ClosureAsked asked) {
        askedReason = asked == null ? null : asked.reason();
        askedNote = asked == null ? null : asked.note();
        askedAt = asked == null ? null : asked.at();
        askedBy = asked == null ? null : asked.by().name();
        askedById = asked == null ? null : asked.by().id();
    }

    private void take(BrokenGlass glass) {
        glassReason = glass == null ? null : glass.reason();
        glassBy = glass == null ? null : glass.by();
        glassAt = glass == null ? null : glass.at();
    }

    Watched toDomain(List<Filing> filings, List<Contact> contacts, List<Event> events) {
        var particulars = new Particulars(
                reference, jurisdiction, registry, kind, operatorAsFallback, List.of(alternatives), gates);
        var history = new RemovalHistory(
                RemovalColumns.toDomain(removal),
                removalVersion,
                removalSetAt,
                RemovalColumns.toDomain(previous),
                removalConfirmedAt,
                held == null
                        ? null
                        : new RemovalHistory.Held(
                                RemovalColumns.toDomain(held), heldVersion, new By(heldMovedById, heldMovedBy)));
        var stay = staySince == null ? null : new Stay(stayAuthority, stayUntil, staySince);
        var closure = closedAt == null ? null : new Closure(closedReason, closedNote, closedAt, closedBy);
        var asked =
                askedAt == null ? null : new ClosureAsked(askedReason, askedNote, askedAt, new By(askedById, askedBy));
        var glass = glassAt == null ? null : new BrokenGlass(glassReason, glassBy, glassAt);
        var order = new RemovalOrder(
                id,
                organizationId,
                particulars,
                history,
                stay,
                chainConfirmed,
                closure,
                asked,
                glass,
                openedAt,
                revision);
        var file = new CaseFile(order, filings, contacts, events);
        return new Watched(
                file,
                Codes.to(Standing.class, standing),
                nextReviewAt,
                reviewedAt,
                routine,
                BriefColumns.toDomain(brief),
                unreachable);
    }
}
