package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;
import org.sursis.docket.CaseFile;
import org.sursis.watch.Orders;
import org.sursis.watch.Page;
import org.sursis.watch.Watched;

/**
 * Case files as rows. Each write is flushed at once: plain SQL on the same connection relies on it, and what a constraint
 * refuses is refused where it was asked for.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class PanacheOrders implements Orders {
    /** Hibernate's word for "skip locked". */
    private static final int SKIP_LOCKED = -2;

    /** What comes within this is looked at in its own time. */
    private static final Duration SOON = Duration.ofMinutes(10);

    private static final String WAKE_SLEEPING = """
            update removal_order set next_review_at = ?, routine = true
            where id in (
                select id from removal_order
                where closed_at is null and next_review_at > ? and (reviewed_at is null or reviewed_at <= ?)
                    and (?::uuid is null or organization_id = ?)
                order by next_review_at limit ?
                for no key update skip locked)
            """;

    private final OrderRows rows;
    private final OrderQueries queries;
    private final CaseParts parts;
    private final CalendarChanges calendar;
    private final Database database;

    PanacheOrders(OrderRows rows, OrderQueries queries, CaseParts parts, CalendarChanges calendar, Database database) {
        this.rows = rows;
        this.queries = queries;
        this.parts = parts;
        this.calendar = calendar;
        this.database = database;
    }

    @Override
    public Optional<Watched> find(UUID organization, UUID id) {
        return only(queries.inOrganization(organization, id));
    }

    @Override
    public List<Watched> find(UUID organization, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : parts.files(queries.inOrganization(organization, ids));
    }

    @Override
    public Optional<Watched> lock(UUID organization, UUID id) {
        return only(locking(queries.inOrganization(organization, id)));
    }

    @Override
    public Optional<Watched> lockIfFree(UUID id) {
        return only(locking(queries.byId(id)).setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED));
    }

    @Override
    public Optional<Watched> lockByFiling(UUID organization, UUID filing) {
        return orderOf(organization, filing).flatMap(order -> lock(organization, order));
    }

    @Override
    public Optional<Watched> findByFiling(UUID organization, UUID filing) {
        return orderOf(organization, filing).flatMap(order -> find(organization, order));
    }

    private Optional<UUID> orderOf(UUID organization, UUID filing) {
        return Optional.ofNullable(queries.orderOfFiling(organization, filing).getSingleResultOrNull());
    }

    /** A row read before the lock was waited for is old: everything is read again. Nothing is lost, for writes are flushed. */
    private SelectionQuery<RemovalOrderRow> locking(SelectionQuery<RemovalOrderRow> query) {
        queries.session().clear();
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Watched> only(SelectionQuery<RemovalOrderRow> query) {
        return parts.files(query.getResultList()).stream().findFirst();
    }

    @Override
    public boolean referenceTaken(UUID organization, String reference, UUID except) {
        return queries.others(organization, reference, except) > 0;
    }

    @Override
    public void add(Watched order) {
        var row = new RemovalOrderRow();
        row.take(order);
        rows.persistAndFlush(row);
        write(order);
    }

    @Override
    public void save(Watched order) {
        var row = known(order.file().order().id());
        var before = CalendarChanges.of(row);
        row.take(order);
        write(order);
        calendar.note(order, before, CalendarChanges.of(row), at(order));
    }

    private void write(Watched order) {
        parts.write(order.file(), at(order));
        rows.flush();
    }

    private static Instant at(Watched order) {
        return order.reviewedAt() == null ? order.file().order().openedAt() : order.reviewedAt();
    }

    @Override
    public void reviewed(Collection<Watched> orders) {
        var moved = orders.stream().map(this::review).toList();
        rows.flush();
        moved.forEach(Runnable::run);
    }

    /** Takes over what a review found; returns what is still to be noted once the rows are written. */
    private Runnable review(Watched order) {
        var row = known(order.file().order().id());
        var before = CalendarChanges.of(row);
        row.reviewed(order);
        return () -> calendar.note(order, before, CalendarChanges.of(row), at(order));
    }

    private RemovalOrderRow known(UUID id) {
        return rows.findByIdOptional(id)
                .orElseThrow(() -> new IllegalStateException("order " + id + " was never stored"));
    }

    @Override
    public List<UUID> due(Instant now, Due which, int limit) {
        var ids =
                switch (which) {
                    case PRESSING -> queries.pressingIds(now);
                    case ALL -> queries.dueIds(now);
                };
        return ids.setMaxResults(limit).getResultList();
    }

    @Override
    public void postpone(UUID id, Instant now, Instant until) {
        queries.session().clear();
        queries.postpone(id, now, until);
    }

    @Override
    public void wake(UUID id, Instant now) {
        queries.session().clear();
        queries.wake(id, now);
    }

    @Override
    public int wakeSleeping(UUID organization, Instant began, Instant now, int limit) {
        queries.session().clear();
        return database.joined(
                sql -> sql.update(WAKE_SLEEPING, now, now.plus(SOON), began, organization, organization, limit));
    }

    @Override
    public List<Watched> lockDue(Instant now, Due which, int limit) {
        var free = locking(due(now, which)).setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED);
        return parts.files(free.setMaxResults(limit).getResultList());
    }

    private SelectionQuery<RemovalOrderRow> due(Instant now, Due which) {
        return switch (which) {
            case PRESSING -> queries.pressing(now);
            case ALL -> queries.due(now);
        };
    }

    @Override
    public Optional<Instant> nextWakeUp() {
        return Optional.ofNullable(queries.nextWakeUp().getSingleResultOrNull());
    }

    @Override
    public List<CaseFile> openWithEvents(UUID after, int limit) {
        queries.session().clear();
        var rows = queries.openWithEvents(after).setMaxResults(limit).getResultList();
        return parts.files(rows).stream().map(Watched::file).toList();
    }

    @Override
    public Page<Watched> list(UUID organization, Filter filter, Sort sort, Page.Ask ask) {
        var cursor = new SortedCursor("orders-" + sort.code());
        var search = new OrderSearch(organization, filter, sort, cursor.place(ask));
        // Rows added in this very transaction do not know the number that the database gave them.
        queries.session().clear();
        var found = rows.find(search.sorted(), search.parameters())
                .range(0, ask.limit())
                .list();
        return cursor.page(found, ask, o -> o.place(sort), parts::files);
    }
}
