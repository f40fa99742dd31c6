package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Whatever is sent: it is never our fault, and what was refused left nothing behind. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class FuzzLaws {
    private static final long SEED = 20_261_127L;
    private static final int ORDERS = 250;
    private static final int PARTS = 40;
    private static final String COUNTS = """
            select (select count(*) from removal_order) as orders,
                (select count(*) from filing) + (select count(*) from contact) + (select count(*) from alert) as parts
            """;

    @Inject
    @DataSource("watch")
    AgroalDataSource database;

    @Test
    void a_broken_order_is_refused_in_full_or_taken_in_full() throws SQLException {
        int refused = 0;
        for (int n = 0; n < ORDERS; n++) {
            var body = BrokenOrders.of(SEED + n);
            var before = rows();
            var answer = Caller.STAFF.posts("removal-orders", body);
            check("seed " + (SEED + n), body, answer);
            refused += answer.statusCode() == 201 ? 0 : 1;
            if (answer.statusCode() == 201) {
                assertThat(rows().orders()).as("seed %d", SEED + n).isEqualTo(before.orders() + 1);
            } else {
                assertThat(rows()).as("seed %d", SEED + n).isEqualTo(before);
            }
        }
        assertThat(refused).isBetween(ORDERS / 2, ORDERS);
    }

    @Test
    void a_broken_part_changes_nothing_when_it_is_refused() {
        var order = Caller.COUNSEL.registersAnOrder();
        for (var part : new String[] {"", "/removal", "/stay", "/contacts"}) {
            for (int n = 0; n < PARTS; n++) {
                var body = BrokenOrders.of(SEED - n);
                var before = Caller.VIEWER.gets(order).asString();
                var request = Caller.COUNSEL.asks().header("If-Match", "*").body(body);
                var answer =
                        part.isEmpty() ? request.patch(Caller.API + order) : request.put(Caller.API + order + part);
                check("seed " + (SEED - n) + " at " + part, body, answer);
                if (answer.statusCode() >= 400) {
                    assertThat(Caller.VIEWER.gets(order).asString()).isEqualTo(before);
                }
            }
        }
    }

    private static void check(String seed, String body, Response answer) {
        assertThat(answer.statusCode()).as("%s: %s", seed, body).isLessThan(500);
        if (answer.statusCode() >= 400) {
            Problems.of(answer).is(answer.statusCode());
            assertThat(answer.asString()).doesNotContain("Exception", "org.sursis", "java.");
        }
    }

    /** Rows, and not what a page of ours says of them: nothing half is left either. */
    private Rows rows() throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery(COUNTS)) {
            row.next();
            return new Rows(row.getLong("orders"), row.getLong("parts"));
        }
    }

    private record Rows(long orders, long parts) {}
}
