package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sursis.store.Cases.order;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.fixtures.Transacted;

/** What a connection saw for one organization it does not see for the next: here there is only one connection for requests. */
@QuarkusTest
@TestProfile(OneConnectionTest.OneConnection.class)
class OneConnectionTest extends OnPostgres {
    private static final String WHOSE = "select distinct organization_id from removal_order";

    @Inject
    AgroalDataSource requests;

    @Inject
    Database plain;

    @Inject
    EntityManager hibernate;

    private UUID first;
    private UUID second;

    public static final class OneConnection implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.test-port", "0",
                    "quarkus.scheduler.enabled", "false",
                    "sursis.rehearsal.start", "2026-11-06T12:00:00Z",
                    "quarkus.datasource.jdbc.max-size", "1");
        }
    }

    @BeforeEach
    void two_clinics_with_an_order_each() {
        first = anOrganization();
        second = anOrganization();
        stored(order(first, "first"));
        stored(order(second, "second"));
    }

    /** What a transaction of an organization sees, through Hibernate and by plain SQL, and on which connection. */
    private record Seen(int connection, List<UUID> byHand, List<UUID> byHibernate) {}

    private Seen seenBy(UUID organization) {
        return Transacted.of(
                organization,
                () -> new Seen(
                        plain.joined(sql -> sql.one("select pg_backend_pid() as pid", row -> row.getInt("pid"))),
                        plain.joined(sql -> sql.query(WHOSE, row -> Sql.id(row, "organization_id"))),
                        hibernate
                                .createQuery("select distinct organizationId from RemovalOrderRow", UUID.class)
                                .getResultList()));
    }

    private List<UUID> seenByNobody() throws SQLException {
        try (var connection = requests.getConnection()) {
            return new Sql(connection).query(WHOSE, row -> Sql.id(row, "organization_id"));
        }
    }

    @Test
    void after_one_organization_comes_nobody_and_then_the_next() throws SQLException {
        var one = seenBy(first);
        assertThat(one.byHand()).containsExactly(first).isEqualTo(one.byHibernate());
        assertThat(seenByNobody()).isEmpty();
        assertThat(seenBy(second)).isEqualTo(new Seen(one.connection(), List.of(second), List.of(second)));
        assertThat(seenBy(first)).isEqualTo(one);
    }

    @Test
    void a_transaction_that_was_rolled_back_leaves_nothing_behind() throws SQLException {
        assertThatThrownBy(() -> Transacted.of(first, () -> {
                    plain.joined(sql -> sql.query(WHOSE, row -> Sql.id(row, "organization_id")));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(seenByNobody()).isEmpty();
        assertThat(seenBy(second).byHand()).containsExactly(second);
    }

    @Test
    void a_statement_that_was_refused_leaves_nothing_behind() throws SQLException {
        assertThatThrownBy(() -> Transacted.of(
                        first, () -> plain.joined(sql -> sql.update("update organization set id = ?", second))))
                .isNotNull();
        assertThat(seenByNobody()).isEmpty();
        assertThat(seenBy(second).byHand()).containsExactly(second);
    }
}
