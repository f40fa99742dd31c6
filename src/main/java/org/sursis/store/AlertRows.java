package org.sursis.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rows of alerts, by their ids. */
@ApplicationScoped
class AlertRows implements PanacheRepositoryBase<AlertRow, UUID> {}
