package org.sursis.store;

import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.annotations.processing.HQL;

/** Every query over organizations and their operators that is longer than "by its id". */
interface OrganizationQueries {
    Session session();

    @HQL("from OrganizationRow order by name, id")
    List<OrganizationRow> byName();

    @HQL("select count(*) from OrganizationRow where name = :name and id is distinct from :except")
    long others(String name, UUID except);

    @HQL("where orderId is null and removedAt is null")
    List<ContactRow> operators();

    /** Those who no longer are it too. */
    @HQL("where orderId is null and organizationId = :organization")
    List<ContactRow> everyOperator(UUID organization);
}
