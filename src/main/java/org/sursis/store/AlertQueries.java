package org.sursis.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.query.SelectionQuery;

/** Every query over alerts that is longer than "by its id". */
interface AlertQueries {
    Session session();

    @HQL("where orderId in :orders order by seq")
    List<AlertRow> ofOrders(Collection<UUID> orders);

    @HQL("where id = :id and organizationId = :organization")
    SelectionQuery<AlertRow> inOrganization(UUID organization, UUID id);

    @HQL("where id in :ids")
    List<AlertRow> among(Collection<UUID> ids);
}
