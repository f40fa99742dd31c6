package org.sursis.store;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;
import org.sursis.watch.CurrentReach;

/** Which of the two pools a session of Hibernate's is for, in Hibernate's word for it. */
@PersistenceUnitExtension
@ApplicationScoped
class ReachOfSessions implements TenantResolver {
    static final String ONE = "one";
    static final String ALL = "all";

    private final CurrentReach reach;

    ReachOfSessions(CurrentReach reach) {
        this.reach = reach;
    }

    /** For the look at the tables while starting. */
    @Override
    public String getDefaultTenantId() {
        return ALL;
    }

    @Override
    public String resolveTenantId() {
        return reach.now().all() ? ALL : ONE;
    }
}
