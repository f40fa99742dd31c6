package org.sursis.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rows of API keys, by their ids. */
@ApplicationScoped
class KeyRows implements PanacheRepositoryBase<KeyRow, UUID> {}
