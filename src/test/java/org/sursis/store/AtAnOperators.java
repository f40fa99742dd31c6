package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.store.Cases.order;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.fixtures.Transacted;
import org.sursis.watch.Checkup.Finding;
import org.sursis.watch.Isolation;
import org.sursis.watch.Orders;
import org.sursis.watch.Organizations;

/** The service on a PostgreSQL of the operator's. However little was prepared there, a forgotten organization finds nothing. */
abstract class AtAnOperators {
    @Inject
    Organizations organizations;

    @Inject
    Orders orders;

    @Inject
    Database plain;

    @Inject
    @DataSource("quartz")
    AgroalDataSource pacemaker;

    @Inject
    Isolation isolation;

    /** How the operator prepared it. */
    abstract static class Prepared implements QuarkusTestProfile {
        private final Map<String, String> how;

        Prepared(Map<String, String> how) {
            this.how = how;
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.test-port", "0",
                    "quarkus.scheduler.enabled", "false",
                    "sursis.rehearsal.start", "2026-11-06T12:00:00Z");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OperatorsPostgres.class, how));
        }
    }

    abstract Finding finding();

    @Test
    void a_query_that_forgets_its_organization_finds_ours_only_and_the_watch_sees_all() throws SQLException {
        var ours = clinic();
        var theirs = clinic();
        List<UUID> byUs = Transacted.of(ours, this::seen);
        List<UUID> byTheWatch = Transacted.everywhere(this::seen);
        List<UUID> bySenders = plain.apart(AtAnOperators::seen);
        assertThat(byUs).containsExactly(ours);
        assertThat(byTheWatch).contains(ours, theirs);
        assertThat(bySenders).contains(ours, theirs);
        try (var connection = pacemaker.getConnection()) {
            assertThat(new Sql(connection).update("delete from qrtz_locks where sched_name = 'nobody'"))
                    .isZero();
        }
    }

    @Test
    void the_doctor_says_how_strong_the_wall_is() {
        assertThat(isolation.look()).isEqualTo(finding());
    }

    private UUID clinic() {
        var organization = Cases.organization();
        return Transacted.everywhere(() -> {
            organizations.add(organization);
            orders.add(order(organization.id(), "QC-1"));
            return organization.id();
        });
    }

    private List<UUID> seen() {
        return plain.joined(AtAnOperators::seen);
    }

    private static List<UUID> seen(Sql sql) {
        return sql.query("select distinct organization_id from removal_order", row -> Sql.id(row, "organization_id"));
    }
}
