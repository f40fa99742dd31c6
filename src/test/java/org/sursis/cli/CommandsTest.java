package org.sursis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.law.LawBook;
import org.sursis.watch.Checkup.Finding;

class CommandsTest {

    private final List<String> launched = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest(name = "sursis {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                        | serve",
                "serve                                                     | serve",
                "sweep                                                     | SweepRun []",
                "doctor                                                    | DoctorRun []",
                "keys list                                                 | KeysRun [list]",
                "keys create Clinic --role counsel                         | KeysRun [create, Clinic, counsel]",
                "keys create C --role VIEWER --expires 2027-01-31T00:00-05:00 | KeysRun [create, C, viewer, 2027-01-31T05:00:00Z]",
                "keys revoke 00000000-0000-4000-8000-00000000002a          | KeysRun [revoke, 00000000-0000-4000-8000-00000000002a]",
                "secrets renew --links-die                                 | SecretsRun []",
                "compute ca-aljr-15 --trigger 2026-12-15 --registry CA-QC  | law",
                "journal export /tmp/j.ndjson                              | JournalExport [/tmp/j.ndjson]",
                "journal export /tmp/j --organization 00000000-0000-4000-8000-00000000002a | JournalExport [/tmp/j, 00000000-0000-4000-8000-00000000002a]",
                "rehearse --seed                                           | rehearse 2026-11-16T09:00:00-05:00 seeded",
                "rehearse --start 2026-03-08T02:00:00-03:30                | rehearse 2026-03-08T02:00-03:30",
                "watchdog                                                  | watchdog",
                "watchdog --try                                            | watchdog trial"
            })
    void a_command_launches_what_it_says(String typed, String expected) {
        assertThat(run(typed)).isEqualTo(ExitCode.OK);
        assertThat(launched).containsExactly(expected);
    }

    @ParameterizedTest(name = "sursis {0}")
    @ValueSource(
            strings = {
                "frobnicate",
                "serve --port 1",
                "sweep now",
                "compute",
                "compute ca-aljr-15",
                "compute ca-aljr-15 --trigger yesterday",
                "keys",
                "keys create Clinic",
                "keys create Clinic --role boss",
                "keys create Clinic --role viewer --expires tomorrow",
                "keys revoke 42",
                "secrets",
                "secrets renew",
                "journal",
                "journal export",
                "journal export j.ndjson --organization 42",
                "journal verify",
                "journal verify j.ndjson --head 42",
                "rehearse",
                "rehearse --start 2026-11-16",
                "watchdog now"
            })
    void a_wrong_command_line_launches_nothing_and_is_told_apart_from_every_outcome(String typed) {
        assertThat(run(typed)).isEqualTo(64);
        assertThat(launched).isEmpty();
        assertThat(err.toString()).contains("Try 'sursis").contains("--help'.").doesNotContain("Exception");
    }

    @ParameterizedTest(name = "sursis {0} --help")
    @ValueSource(
            strings = {
                "",
                "serve",
                "sweep",
                "compute",
                "doctor",
                "keys",
                "keys list",
                "keys create",
                "keys revoke",
                "secrets",
                "secrets renew",
                "journal",
                "journal export",
                "journal verify",
                "rehearse",
                "watchdog"
            })
    void every_command_explains_itself_without_starting(String command) {
        assertThat(run(command + " --help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).startsWith("Usage: sursis");
        out.getBuffer().setLength(0);
        assertThat(run(command + " --version")).isEqualTo(ExitCode.OK);
        assertThat(out).hasToString("sursis 7.13.1" + System.lineSeparator());
        assertThat(launched).isEmpty();
    }

    @Test
    void the_doctors_lines_begin_with_how_grave_it_is() {
        assertThat(DoctorRun.line("clock", Finding.sound("runs"))).isEqualTo("ok    clock: runs");
        assertThat(DoctorRun.line("disk", Finding.warning("fills"))).isEqualTo("warn  disk: fills");
        assertThat(DoctorRun.line("mail server", Finding.fault("is away"))).isEqualTo("FAULT mail server: is away");
    }

    private int run(String typed) {
        var commands = Commands.of(new Noted());
        commands.setOut(new PrintWriter(out, true));
        commands.setErr(new PrintWriter(err, true));
        return commands.execute(typed.isBlank() ? new String[0] : typed.strip().split(" +"));
    }

    private final class Noted implements Launch {

        @Override
        public int serve() {
            launched.add("serve");
            return ExitCode.OK;
        }

        @Override
        public int rehearse(String start, boolean seed) {
            launched.add("rehearse " + start + (seed ? " seeded" : ""));
            return ExitCode.OK;
        }

        @Override
        public int watchdog(boolean trial) {
            launched.add("watchdog" + (trial ? " trial" : ""));
            return ExitCode.OK;
        }

        @Override
        public int once(Class<? extends QuarkusApplication> task, List<String> arguments) {
            launched.add(task.getSimpleName() + " " + arguments);
            return ExitCode.OK;
        }

        @Override
        public int law(ToIntFunction<LawBook> command) {
            launched.add("law");
            return ExitCode.OK;
        }

        @Override
        public String version() {
            return "7.13.1";
        }
    }
}
