package org.sursis.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sursis.cli.ExitCode;
import org.sursis.packs.LawFixtures;
import org.sursis.watch.SecretsLocked;

class RefusalsTest {

    @TempDir
    Path folder;

    @Test
    void a_broken_rule_pack_is_said_with_file_and_line_and_exits_as_a_wrong_setting_does() throws IOException {
        Files.createDirectories(folder.resolve("holidays"));
        Files.createDirectories(folder.resolve("packs"));
        Files.writeString(folder.resolve("packs/xx.yaml"), "id: NO\n");
        var refused = catchThrowable(() -> LawFixtures.book(folder));
        var heard = refusal(refused);
        assertThat(heard)
                .startsWith("Sursis does not start. 6 things are wrong in the rule packs and calendars:\n"
                        + "  packs/xx.yaml:1:1: 'names' is missing; expected a text in each language, as {en: ...")
                .contains("\n  packs/xx.yaml:1:5: 'NO' without quotes is true or false to YAML; quote it");
    }

    @Test
    void secrets_that_do_not_open_are_a_wrong_setting_too() {
        var locked = SecretsLocked.underAnotherKey("3f9c2a1b00112233", null);
        assertThat(refusal(locked))
                .startsWith("Sursis does not start. sursis.encryption-key is missing: ")
                .contains(" under the key 3f9c2a1b00112233. Set it again. ");
    }

    /** What is said of a wrong setting, as Quarkus hands it over: within what it was doing at the time. */
    private static String refusal(Throwable refused) {
        var before = System.err;
        var heard = new ByteArrayOutputStream();
        System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            assertThat(Refusals.explain(new IllegalStateException("a bean was not made", refused)))
                    .isEqualTo(ExitCode.MISCONFIGURED);
        } finally {
            System.setErr(before);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }
}
