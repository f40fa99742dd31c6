package org.sursis.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.query.SelectionQuery;

/** Every query over API keys that is longer than "by its id". */
interface KeyQueries {
    Session session();

    @HQL("where id = :id and organizationId = :organization")
    SelectionQuery<KeyRow> inOrganization(UUID organization, UUID id);

    @HQL("where organizationId = :organization order by createdAt desc, id")
    List<KeyRow> ofOrganization(UUID organization);

    @HQL("update KeyRow set revokedAt = :now where id = :id and revokedAt is null")
    int revoke(UUID id, Instant now);

    @HQL("update KeyRow set lastUsedAt = :now where id = :id and (lastUsedAt is null or lastUsedAt < :now)")
    int used(UUID id, Instant now);
}
