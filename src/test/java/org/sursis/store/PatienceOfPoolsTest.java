package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The driver waits for an answer for ever unless told otherwise: a thread that hangs on a host that vanished is a thread that is gone. */
@QuarkusTest
class PatienceOfPoolsTest extends OnPostgres {
    @Inject
    @All
    List<AgroalDataSource> pools;

    @Test
    void no_pool_waits_for_ever_on_a_database_that_does_not_answer() {
        assertThat(pools).hasSize(4).allSatisfy(pool -> {
            var driver = pool.getConfiguration()
                    .connectionPoolConfiguration()
                    .connectionFactoryConfiguration()
                    .jdbcProperties();
            assertThat(seconds(driver.getProperty("socketTimeout"))).isBetween(1, 120);
            assertThat(seconds(driver.getProperty("connectTimeout"))).isBetween(1, 10);
        });
    }

    private static int seconds(String property) {
        return property == null ? 0 : Integer.parseInt(property);
    }
}
