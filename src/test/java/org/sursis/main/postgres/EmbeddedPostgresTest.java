package org.sursis.main.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sursis.main.postgres.Psql.asSuperuser;
import static org.sursis.main.postgres.Psql.ask;
import static org.sursis.main.postgres.Psql.execute;
import static org.sursis.main.postgres.Psql.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers in real folders; children of this JVM are killed as a power cut would. */
class EmbeddedPostgresTest {

    private static final Path PROGRAMS = Path.of("target/postgres-programs");

    @TempDir
    static Path made;

    @TempDir
    Path data;

    /** Making a cluster is the slow part; a stopped one may be copied. */
    @BeforeAll
    static void a_cluster_is_made_once() {
        EmbeddedPostgres.serve(made, PROGRAMS).close();
    }

    @BeforeEach
    void each_test_has_its_own() throws IOException {
        try (Stream<Path> files = Files.walk(made)) {
            for (var file : (Iterable<Path>) files.filter(each -> !each.equals(made))::iterator) {
                Files.copy(file, data.resolve(made.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Whatever a test left running is an orphan to the next start, and so ends. */
    @AfterEach
    void nobody_is_left() {
        if (Postmaster.of(cluster()).isPresent()) {
            EmbeddedPostgres.borrow(data, PROGRAMS).close();
        }
        assertThat(Postmaster.of(cluster())).isEmpty();
    }

    @Test
    void what_was_committed_is_there_after_a_restart() throws SQLException {
        try (var postgres = serve()) {
            run(postgres, "create table kept (word text)", "insert into kept values ('Zoë O''Brien-Łęcki')");
        }
        try (var postgres = serve()) {
            assertThat(ask(postgres, "select word from kept")).isEqualTo("Zoë O'Brien-Łęcki");
        }
    }

    @Test
    void commits_survive_a_power_cut_whatever_a_superuser_configured() throws SQLException {
        try (var postgres = serve()) {
            asSuperuser(postgres, "alter system set fsync = off");
        }
        try (var postgres = serve()) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            asSuperuser(postgres, "alter role sursis set synchronous_commit = off");
            assertThatThrownBy(() -> access(postgres).check())
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("runs with synchronous_commit=off")
                    .hasMessageContaining("must be on");
            asSuperuser(postgres, "alter role sursis reset synchronous_commit");
        }
    }

    @Test
    void another_user_of_the_machine_does_not_get_in() throws SQLException, IOException {
        try (var postgres = serve()) {
            assertThat(postgres.url()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThat(ask(postgres, "select current_setting('listen_addresses')"))
                    .isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), "postgres", "postgres"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), "sursis", ""))
                    .isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres.password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void the_service_is_no_superuser_makes_no_roles_and_owns_nothing() throws SQLException, IOException {
        try (var postgres = serve()) {
            assertThat(ask(
                            postgres,
                            "select string_agg(concat_ws(' ', rolname, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls), ', '"
                                    + " order by rolname) from pg_roles where rolname like 'sursis%'"))
                    .isEqualTo("sursis f f f f, sursis_service f f f f, sursis_worker f f f f");
            assertThat(ask(postgres, "select pg_get_userbyid(datdba) from pg_database where datname = 'sursis'"))
                    .isEqualTo("sursis");
            for (var file : List.of("postgres.sursis_service.password", "postgres.sursis_worker.password")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void a_killed_owner_leaves_a_server_that_the_next_start_stops_without_losing_a_commit()
            throws SQLException, IOException {
        try (var child = ServingChild.on(data, PROGRAMS)) {
            try (var connection = DriverManager.getConnection(child.url(), "sursis", password())) {
                execute(connection, "create table kept (word text)", "insert into kept values ('committed')");
                child.kill();
            }
            var orphan = Postmaster.of(cluster()).orElseThrow();
            assertThat(orphan.runs()).isTrue();
            try (var postgres = serve()) {
                assertThat(ask(postgres, "select word from kept")).isEqualTo("committed");
                assertThat(orphan.runs()).isFalse();
            }
        }
    }

    @Test
    void a_stopped_owner_leaves_nothing_running() throws IOException, InterruptedException {
        try (var child = ServingChild.on(data, PROGRAMS)) {
            var server = Postmaster.of(cluster()).orElseThrow();
            assertThat(server.runs()).isTrue();
            assertThat(child.stop()).isTrue();
            assertThat(server.runs()).isFalse();
        }
    }

    @Test
    void a_server_that_was_killed_is_started_again_where_it_was_with_every_commit() throws SQLException {
        try (var postgres = serve()) {
            run(postgres, "create table kept (word text)", "insert into kept values ('committed')");
            var killed = Postmaster.of(cluster()).orElseThrow();
            ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
            var found = Patience.until(Duration.ofSeconds(60), () -> asked(postgres, "select word from kept"));
            assertThat(found).contains("committed");
            assertThat(Postmaster.of(cluster()).orElseThrow().port()).isEqualTo(killed.port());
        }
    }

    private static Optional<String> asked(EmbeddedPostgres postgres, String question) {
        try {
            return Optional.of(ask(postgres, question));
        } catch (SQLException notYet) {
            return Optional.empty();
        }
    }

    @Test
    void two_cannot_serve_from_one_folder() throws IOException {
        try (var child = ServingChild.on(data, PROGRAMS)) {
            assertThatThrownBy(this::serve)
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining(data.toRealPath() + " is in use by another Sursis (serving, process ")
                    .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
            assertThat(child.url()).isNotEmpty();
        }
    }

    @Test
    void a_command_is_a_guest_where_somebody_serves_and_leaves_the_server_running()
            throws IOException, SQLException, InterruptedException {
        try (var child = ServingChild.on(data, PROGRAMS)) {
            var server = Postmaster.of(cluster()).orElseThrow();
            try (var guest = EmbeddedPostgres.borrow(data, PROGRAMS)) {
                assertThat(guest.url()).isEqualTo(child.url());
                assertThat(ask(guest, "select 'in'")).isEqualTo("in");
            }
            assertThat(server.runs()).isTrue();
            child.stop();
        }
    }

    @Test
    void a_command_has_a_server_for_itself_where_nobody_serves() throws SQLException {
        try (var own = EmbeddedPostgres.borrow(data, PROGRAMS)) {
            assertThat(ask(own, "select 'in'")).isEqualTo("in");
        }
        assertThat(Postmaster.of(cluster())).isEmpty();
    }

    @Test
    void a_pid_file_that_names_somebody_else_blocks_nothing_and_harms_nobody()
            throws IOException, InterruptedException {
        var innocent = new ProcessBuilder("tail", "-f", "/dev/null").start();
        try {
            Files.writeString(
                    Postmaster.file(cluster()),
                    innocent.pid() + "\n" + cluster() + "\n1\n5432\n\n127.0.0.1\n\nready\n");
            serve().close();
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_cluster_that_was_half_made_is_made_anew() throws IOException {
        Files.move(cluster(), data.resolve("elsewhere"));
        Files.createDirectories(data.resolve("postgres.unfinished").resolve("base"));
        serve().close();
        assertThat(data.resolve("postgres.unfinished")).doesNotExist();
        assertThat(cluster().resolve("PG_VERSION")).exists();
    }

    @Test
    void a_lost_password_is_named_with_its_file() throws IOException {
        Files.delete(data.resolve("postgres.password"));
        assertThatThrownBy(this::serve)
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("cannot be read from " + data.toRealPath().resolve("postgres.password"));
    }

    @Test
    void data_of_another_major_version_are_not_touched() throws IOException {
        var version = cluster().resolve("PG_VERSION");
        Files.writeString(version, "15\n");
        assertThatThrownBy(this::serve)
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("was written by PostgreSQL 15, and this release of Sursis brings PostgreSQL 18");
    }

    private EmbeddedPostgres serve() {
        return EmbeddedPostgres.serve(data, PROGRAMS);
    }

    private Access access(EmbeddedPostgres postgres) {
        var port = postgres.url().replaceAll("\\D+(?:127\\.0\\.0\\.1):(\\d+)/.*", "$1");
        return new Access(Integer.parseInt(port), Logins.read(ServerFolder.at(data, PROGRAMS)));
    }

    private Path cluster() {
        return data.resolve("postgres");
    }

    private String password() throws IOException {
        return Files.readString(data.resolve("postgres.password")).strip();
    }
}
