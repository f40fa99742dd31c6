package org.sursis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sursis.main.EmbeddedPostgresResource;
import org.sursis.store.StillProfile;
import org.sursis.watch.Authenticate;
import org.sursis.watch.Role;
import org.sursis.watch.chain.Head;

/** The commands that run once, inside the service that they bring up. */
@QuarkusTest
@TestProfile(StillProfile.class)
@WithTestResource(EmbeddedPostgresResource.class)
class OnceTest {

    private final SweepRun sweep;
    private final DoctorRun doctor;
    private final KeysRun keys;
    private final Authenticate authenticate;

    private final JournalExport export;

    OnceTest(SweepRun sweep, DoctorRun doctor, KeysRun keys, JournalExport export, Authenticate authenticate) {
        this.sweep = sweep;
        this.doctor = doctor;
        this.keys = keys;
        this.export = export;
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

    @Test
    void an_export_says_its_heads_and_is_found_sound_without_the_database(@TempDir Path folder) {
        hear(() -> keys.run("create", "Zoë's journal", "viewer"));
        var file = folder.resolve("journal.ndjson");
        var said = hear(() -> export.run(file.toString()));
        assertThat(said.exit()).isEqualTo(ExitCode.OK);
        assertThat(said.lines()).isNotEmpty();

        var heads = said.lines().stream()
                .map(line -> line.split(" +")[2])
                .filter(hash -> !hash.equals(Head.NOTHING))
                .toList();
        var verified = hear(() -> new JournalVerify(heads).run(List.of(file)));
        assertThat(verified.exit()).isEqualTo(ExitCode.OK);
        assertThat(verified.lines()).hasSameSizeAs(said.lines());
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void an_organization_is_exported_alone_or_not_at_all(@TempDir Path folder) throws IOException {
        var file = folder.resolve("journal.ndjson");
        var all = hear(() -> export.run(file.toString())).lines();
        var one = all.get(0).substring(0, 36);
        assertThat(hear(() -> export.run(file.toString(), one)).lines()).containsExactly(all.get(0));

        var kept = Files.readString(file);
        assertThat(hear(() -> export.run(file.toString(), "00000000-0000-4000-8000-00000000002a")))
                .isEqualTo(new Said(ExitCode.FAULT, List.of()));
        assertThat(file).hasContent(kept);
        assertThat(hear(() -> export.run(folder.resolve("nowhere/j").toString()))
                        .exit())
                .isEqualTo(ExitCode.FAULT);
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
