package org.sursis.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.query.SelectionQuery;

/** Every query over case files that is longer than "by its id". */
interface OrderQueries {
    String LONGEST_DUE_FIRST = " and nextReviewAt <= :now order by nextReviewAt, openedAt, reference";
    String DUE = "where closedAt is null" + LONGEST_DUE_FIRST;
    /** An index has these alone. */
    String PRESSING = "where closedAt is null and not routine" + LONGEST_DUE_FIRST;

    Session session();

    @HQL("where id = :id and organizationId = :organization")
    SelectionQuery<RemovalOrderRow> inOrganization(UUID organization, UUID id);

    @HQL("where id in :ids and organizationId = :organization")
    List<RemovalOrderRow> inOrganization(UUID organization, Collection<UUID> ids);

    @HQL("where id = :id")
    SelectionQuery<RemovalOrderRow> byId(UUID id);

    @HQL("select orderId from FilingRow where id = :filing and organizationId = :organization")
    SelectionQuery<UUID> orderOfFiling(UUID organization, UUID filing);

    @HQL("where orderId in :orders order by orderId, position")
    List<FilingRow> filings(Collection<UUID> orders);

    @HQL("where orderId in :orders and removedAt is null order by orderId, position")
    List<ContactRow> contacts(Collection<UUID> orders);

    /** Those who left the list too. */
    @HQL("where orderId = :order")
    List<ContactRow> everyContact(UUID order);

    @HQL("where orderId in :orders order by orderId, number")
    List<EventRow> events(Collection<UUID> orders);

    @HQL("from RemovalOrderRow o where o.closedAt is null and o.id > :after"
            + " and exists (select 1 from EventRow e where e.orderId = o.id) order by o.id")
    SelectionQuery<RemovalOrderRow> openWithEvents(UUID after);

    @HQL("select count(*) from RemovalOrderRow"
            + " where organizationId = :organization and reference = :reference and id is distinct from :except")
    long others(UUID organization, String reference, UUID except);

    @HQL(DUE)
    SelectionQuery<RemovalOrderRow> due(Instant now);

    @HQL(PRESSING)
    SelectionQuery<RemovalOrderRow> pressing(Instant now);

    @HQL("select id from RemovalOrderRow " + DUE)
    SelectionQuery<UUID> dueIds(Instant now);

    @HQL("select id from RemovalOrderRow " + PRESSING)
    SelectionQuery<UUID> pressingIds(Instant now);

    /** Of an order that somebody else looked at meanwhile the moment has not come any more. */
    @HQL(
            "update RemovalOrderRow set nextReviewAt = :until, routine = false, failingSince = coalesce(failingSince, :now)"
                    + " where id = :id and closedAt is null and nextReviewAt <= :now")
    int postpone(UUID id, Instant now, Instant until);

    @HQL("update RemovalOrderRow set nextReviewAt = :now, routine = false"
            + " where id = :id and closedAt is null and nextReviewAt > :now")
    int wake(UUID id, Instant now);

    @HQL("select min(nextReviewAt) from RemovalOrderRow where closedAt is null")
    SelectionQuery<Instant> nextWakeUp();
}
