package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sursis.store.Cases.id;
import static org.sursis.store.Cases.order;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.fixtures.Transacted;
import org.sursis.watch.Checkup.Finding;
import org.sursis.watch.Isolation;

/** Tries to cross the wall between organizations, and to pull it down. */
@QuarkusTest
@TestProfile(StillProfile.class)
class WallsTest extends OnPostgres {
    /** Tables without rows of organizations, and why. */
    private static final Map<String, String> OUTSIDE = Map.of(
            "flyway_schema_history", "which migrations ran",
            "pulse", "that the pacemakers are at work",
            "watched_under", "a fingerprint of the ladder and the law",
            "service_secret", "keys of the service itself",
            "rehearsal", "where the rehearsal's clock stands",
            "sms_stop", "telephones whose owners stopped the one number from which all send");

    private static final String PACEMAKERS = "qrtz_";

    @Inject
    Database plain;

    @Inject
    EntityManager hibernate;

    @Inject
    Isolation isolation;

    private UUID ours;
    private UUID theirs;
    private UUID theirOrder;

    @BeforeEach
    void two_clinics_with_an_order_each() {
        ours = anOrganization();
        theirs = anOrganization();
        stored(order(ours, "ours"));
        theirOrder = id(stored(order(theirs, "theirs")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"removal_order", "filing", "contact"})
    void sql_that_forgets_its_organization_finds_ours_only(String table) {
        var seen = seenByUs("select distinct organization_id from " + table);
        assertThat(seen).containsExactly(ours);
        assertThat(select("select distinct organization_id from " + table, row -> Sql.id(row, "organization_id")))
                .contains(ours, theirs);
    }

    @Test
    void other_organizations_are_not_there_either() {
        assertThat(seenByUs("select id as organization_id from organization")).containsExactly(ours);
    }

    @Test
    void a_query_of_hibernates_that_forgets_its_organization_finds_ours_only() {
        var found = Transacted.of(ours, () -> hibernate
                .createQuery("select distinct organizationId from RemovalOrderRow", UUID.class)
                .getResultList());
        assertThat(found).containsExactly(ours);
        assertThat(Transacted.of(ours, () -> hibernate.find(RemovalOrderRow.class, theirOrder)))
                .isNull();
    }

    @Test
    void what_is_theirs_is_neither_changed_nor_deleted() {
        assertThat(changedByUs("update removal_order set standing = 'lost' where id = ?", theirOrder))
                .isZero();
        assertThat(changedByUs("delete from contact where organization_id = ?", theirs))
                .isZero();
        assertThat(seenByUs("select organization_id from removal_order where id = ? for no key update", theirOrder))
                .isEmpty();
    }

    @Test
    void nothing_is_written_into_another_organization() {
        assertThatThrownBy(() -> changedByUs(
                        "insert into journal (organization_id, at, who, event, details) values (?, now(), 'us', 'e', '{}')",
                        theirs))
                .hasMessageContaining("violates row-level security policy for table \"journal\"");
        assertThatThrownBy(() -> changedByUs("update contact set organization_id = ?", theirs))
                .hasMessageContaining("violates row-level security policy for table \"contact\"");
    }

    @Test
    void a_row_of_theirs_is_not_merged() {
        var row = committed(() -> {
            var read = hibernate.find(RemovalOrderRow.class, theirOrder);
            hibernate.detach(read);
            return read;
        });
        assertThatThrownBy(() -> Transacted.of(ours, () -> {
                    var merged = hibernate.merge(row);
                    hibernate.flush();
                    return merged;
                }))
                .isNotNull();
        assertThat(committed(() -> hibernate.find(RemovalOrderRow.class, theirOrder).organizationId))
                .isEqualTo(theirs);
    }

    @Test
    void a_request_cannot_say_that_it_is_the_watch() {
        var seen = Transacted.of(
                ours,
                () -> plain.joined(sql -> {
                    sql.query("select set_config('sursis.reach', 'all', true) as s", row -> row.getString("s"));
                    return organizations(sql, "select distinct organization_id from removal_order");
                }));
        assertThat(seen).containsExactly(ours);
    }

    @Test
    void a_transaction_that_does_not_say_for_whom_it_works_gets_no_connection() {
        assertThatThrownBy(() -> plain.apart(sql -> plain.joined(s -> 1)))
                .hasMessageContaining("does not say for whom it works");
    }

    @Test
    void inside_a_transaction_of_one_organization_nobody_reaches_further() {
        assertThatThrownBy(() -> Transacted.of(ours, () -> Transacted.of(theirs, () -> 1)))
                .hasMessageContaining("wants another");
        assertThatThrownBy(() -> Transacted.of(ours, () -> Transacted.everywhere(() -> 1)))
                .hasMessageContaining("wants all");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table removal_order no force row level security",
                "alter table removal_order disable row level security",
                "drop policy of_its_organization on removal_order",
                "create policy mine on removal_order using (true)",
                "alter table journal disable trigger all",
                "update journal set who = 'nobody'",
                "delete from journal",
                "truncate journal",
                "truncate removal_order cascade",
                "drop table pulse",
                "create table mine (id integer)",
                "alter policy of_all on removal_order to public",
                "update flyway_schema_history set success = true",
                "set role sursis",
                "set role postgres",
                "set session authorization sursis",
                "grant sursis to current_user",
                "alter role sursis_service bypassrls"
            })
    void the_roles_of_the_service_cannot_pull_the_wall_down(String attempt) throws SQLException {
        for (var whose : List.of("datasource", "datasource.watch")) {
            try (var connection = Owner.as(whose);
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(attempt))
                        .as("%s as %s", attempt, whose)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    @Test
    void whoever_serves_requests_does_not_become_the_watch() throws SQLException {
        try (var connection = Owner.as("datasource");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("set role sursis_worker"))
                    .hasMessageContaining("permission denied");
        }
    }

    /** So that a table of a later release is not forgotten: {@code call wall_off('it')} in its migration. */
    @Test
    void every_table_stands_behind_the_wall_or_is_known_to_hold_nothing_of_anybody() {
        record Table(String name, boolean walled) {}
        var tables = select("""
                select c.relname, c.relrowsecurity and c.relforcerowsecurity
                    and (select count(*) = 3 from pg_policy p where p.polrelid = c.oid
                        and p.polname in ('of_its_organization', 'of_all', 'of_workers')) as walled
                from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                """, row -> new Table(row.getString("relname"), row.getBoolean("walled")));
        assertThat(tables)
                .filteredOn(t -> !OUTSIDE.containsKey(t.name()) && !t.name().startsWith(PACEMAKERS))
                .hasSizeGreaterThan(10)
                .allSatisfy(table -> assertThat(table.walled()).as(table.name()).isTrue());
    }

    @Test
    void the_doctor_finds_the_wall_whole() {
        assertThat(isolation.look())
                .isEqualTo(
                        Finding.sound("a query that forgets its organization finds nothing, and sursis_service owns no"
                                + " table and changes no line of the journal"));
    }

    private List<UUID> seenByUs(String query, Object... arguments) {
        return Transacted.of(ours, () -> plain.joined(sql -> organizations(sql, query, arguments)));
    }

    private int changedByUs(String change, Object... arguments) {
        return Transacted.of(ours, () -> plain.joined(sql -> sql.update(change, arguments)));
    }

    private static List<UUID> organizations(Sql sql, String query, Object... arguments) {
        return sql.query(query, row -> Sql.id(row, "organization_id"), arguments);
    }
}
