package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.bench.ManyOrders;
import org.sursis.watch.Orders.Due;

/** What a second in which nothing is due costs must not grow with what is stored. */
@QuarkusTest
@TestProfile(StillProfile.class)
class TickWithNothingDueTest extends OnPostgres {
    private static final int MANY = 20_000;

    @Inject
    EntityManager session;

    private UUID clinic;

    @BeforeEach
    void many_orders_that_sleep() throws SQLException {
        clinic = anOrganization();
        var model = stored(Cases.bareOrder(clinic, "one of many " + clinic));
        try (var owner = Owner.connection()) {
            var many = new ManyOrders(owner);
            many.copy(model.file().order().reference(), MANY);
            many.tidy();
        }
    }

    @AfterEach
    void are_gone_again() throws SQLException {
        execute("delete from removal_order where organization_id = ?", clinic);
        try (var owner = Owner.connection()) {
            new ManyOrders(owner).tidy();
        }
    }

    @ParameterizedTest
    @EnumSource(Due.class)
    void looks_into_the_index_of_wake_ups_and_at_no_order(Due which) {
        var index = which == Due.ALL ? "removal_order_due" : "removal_order_pressing";
        committed(() -> {
            long indexBefore = looksInto(index);
            long tableBefore = looksInto("removal_order");
            assertThat(orders.lockDue(Instant.EPOCH, which, 50)).isEmpty();
            assertThat(looksInto(index) - indexBefore).isEqualTo(1);
            assertThat(looksInto("removal_order") - tableBefore)
                    .as("reads of the whole table")
                    .isZero();
            return null;
        });
    }

    @Test
    void the_next_wake_up_of_all_is_read_from_the_index_too() {
        committed(() -> {
            long before = looksInto("removal_order");
            assertThat(orders.nextWakeUp()).isPresent();
            assertThat(looksInto("removal_order") - before)
                    .as("reads of the whole table")
                    .isZero();
            return null;
        });
    }

    /**
     * How often this connection went through a table from end to end, or into an index, since the server last took its counts: what
     * an earlier transaction did may be in it.
     */
    private long looksInto(String relation) {
        var count = session.createNativeQuery(
                        "select pg_stat_get_xact_numscans(cast(:relation as regclass))", Long.class)
                .setParameter("relation", relation);
        return (Long) count.getSingleResult();
    }
}
