package org.sursis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.sursis.main.EmbeddedPostgresResource;
import org.sursis.store.StillProfile;
import org.sursis.watch.Authenticate;
import org.sursis.watch.Role;

/** The commands that run once, inside the service that they bring up. */
@QuarkusTest
@TestProfile(StillProfile.class)
@WithTestResource(EmbeddedPostgresResource.class)
class OnceTest {

    private final SweepRun sweep;
    private final DoctorRun doctor;
    private final KeysRun keys;
    private final Authenticate authenticate;

    OnceTest(SweepRun sweep, DoctorRun doctor, KeysRun keys, Authenticate authenticate) {
        this.sweep = sweep;
        this.doctor = doctor;
        this.keys = keys;
        this.authenticate = authenticate;
    }

    private record Said(int exit, List<String> lines) {}

    @Test
    void a_sweep_over_nothing_delivered_all() {
        var said = hear(sweep::run);
        assertThat(said.exit()).isEqualTo(ExitCode.OK);
        assertThat(said.lines()).hasSize(1);
        assertThat(said.lines().get(0)).contains("undelivered=0", "unreachable-orders=0");
    }

    @Test
    void the_doctor_says_one_line_for_each_thing_it_looked_at() {
        var said = hear(doctor::run);
        assertThat(said.exit()).isEqualTo(ExitCode.OK);
        assertThat(said.lines().stream().map(line -> line.substring(6, line.indexOf(':'))))
                .contains("clock", "database", "disk", "mail server", "packs", "time zones");
        assertThat(said.lines()).anyMatch(line -> line.startsWith("ok    database: answers in "));
        assertThat(said.lines()).anyMatch(line -> line.startsWith("ok    packs: ca "));
        assertThat(said.lines()).anyMatch(line -> line.contains(" time zones: tzdb "));
        assertThat(said.lines()).anyMatch(line -> line.startsWith("warn  mail server: none is set"));
    }

    @Test
    void a_key_is_made_shown_listed_and_revoked() {
        var secret =
                hear(() -> keys.run("create", "Zoë's desk", "counsel")).lines().get(0);
        assertThat(authenticate.bearer(secret).orElseThrow().role()).isEqualTo(Role.COUNSEL);

        var listed = hear(() -> keys.run("list")).lines().stream()
                .filter(line -> line.endsWith("Zoë's desk"))
                .findFirst()
                .orElseThrow();
        assertThat(listed).contains("  counsel  ", "  active  ").doesNotContain(secret);

        var id = listed.substring(0, listed.indexOf(' '));
        assertThat(hear(() -> keys.run("revoke", id))).isEqualTo(new Said(ExitCode.OK, List.of(id + " is revoked")));
        assertThat(authenticate.bearer(secret)).isEmpty();
    }

    @Test
    void a_key_that_is_not_there_is_a_fault_and_no_stack_trace() {
        assertThat(hear(() -> keys.run("revoke", "00000000-0000-4000-8000-00000000002a")))
                .isEqualTo(new Said(ExitCode.FAULT, List.of()));
    }

    private static Said hear(IntSupplier command) {
        var before = System.out;
        var heard = new ByteArrayOutputStream();
        System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            var exit = command.getAsInt();
            return new Said(exit, heard.toString(StandardCharsets.UTF_8).lines().toList());
        } finally {
            System.setOut(before);
        }
    }
}
