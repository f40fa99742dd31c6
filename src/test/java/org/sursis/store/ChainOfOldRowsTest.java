package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sursis.watch.chain.Check;
import org.sursis.watch.chain.Head;

/** A database from before there was a chain, with entries in it. */
@QuarkusTest
@TestProfile(StillProfile.class)
class ChainOfOldRowsTest extends OnPostgres {
    private static final String BEFORE = "2026.11.25.60";
    private static final String OLD = "before_the_chain";
    private static final UUID BUSY = UUID.fromString("00000000-0000-4000-8000-0000000000b1");
    private static final UUID QUIET = UUID.fromString("00000000-0000-4000-8000-0000000000a1");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String username;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Test
    void entries_that_are_there_are_chained_in_their_order_and_the_chain_says_so() throws SQLException {
        migrate(BEFORE);
        try (var connection = Owner.connection()) {
            connection.setSchema(OLD);
            var sql = new Sql(connection);
            fill(sql);
            migrate("latest");

            var links =
                    sql.query("select * from journal where organization_id = ? order by seq", JdbcChain::link, BUSY);
            var check = new Check(BUSY);
            links.forEach(link -> check.accept(link.seq(), link));
            assertThat(check.end(3, head(sql, BUSY)).faults()).isEmpty();
            assertThat(links).extracting(l -> l.entry().event()).containsExactly("later", "earlier", "chain-begun");
            assertThat(links.get(2).entry().details()).isEqualTo(Map.of("entriesBefore", "2"));
            assertThat(head(sql, QUIET)).isEqualTo(Head.of(QUIET));
        }
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(url, username, password)
                .schemas(OLD)
                .target(version)
                .load()
                .migrate();
    }

    private static Head head(Sql sql, UUID organization) {
        return sql.one("select * from journal_head where organization_id = ?", Appending::head, organization);
    }

    private static void fill(Sql sql) {
        for (var organization : List.of(BUSY, QUIET)) {
            sql.update(
                    "insert into organization (id, name, home, created_at, revision, version)"
                            + " values (?, ?, false, now(), 1, 0)",
                    organization,
                    organization.toString());
        }
        var add =
                "insert into journal (organization_id, at, who, event, details) values (?, ?::timestamptz, ?, ?, ?::jsonb)";
        sql.update(
                add,
                BUSY,
                "2026-11-07T00:00:00.1-05:00",
                "Zoë",
                "later",
                "{\"to\": \"“27”\\n\", \"from\": \"\\\\\\\"/\"}");
        sql.update(add, BUSY, "2026-11-06T00:00:00Z", "sursis", "earlier", "{}");
    }
}
