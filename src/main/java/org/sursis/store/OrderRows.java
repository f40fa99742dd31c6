package org.sursis.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rows of orders, by their ids. */
@ApplicationScoped
class OrderRows implements PanacheRepositoryBase<RemovalOrderRow, UUID> {}
