package org.sursis.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rows of organizations, by their ids. */
@ApplicationScoped
class OrganizationRows implements PanacheRepositoryBase<OrganizationRow, UUID> {}
