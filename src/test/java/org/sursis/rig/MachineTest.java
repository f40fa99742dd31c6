package org.sursis.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process on such a machine sees; a fault that does not reach it would prove nothing. */
class MachineTest {
    @TempDir
    Path folder;

    private Machine machine;

    @BeforeEach
    void make() throws IOException {
        assumeTrue(Machine.possible(), "there is no C compiler here");
        machine = Machine.at(folder.resolve("machine"));
    }

    @Test
    void its_clock_is_right_until_it_is_stepped() throws Exception {
        assertThat(clock()).isBetween(Instant.now().minusSeconds(5), Instant.now());
        machine.step(-5_400);
        var hourAndHalf = Duration.ofMinutes(90);
        assertThat(clock())
                .isBetween(
                        Instant.now().minus(hourAndHalf).minusSeconds(5),
                        Instant.now().minus(hourAndHalf));
        machine.step(0);
        assertThat(clock()).isBetween(Instant.now().minusSeconds(5), Instant.now());
    }

    @Test
    void a_full_disk_takes_nothing_until_there_is_room_again() throws Exception {
        machine.fill();
        assertThat(written()).isEmpty();
        machine.clear();
        assertThat(written()).isEqualTo("x");
    }

    /** What leaves over a pipe needs no room. */
    @Test
    void a_full_disk_stops_nobody_from_talking() throws Exception {
        machine.fill();
        assertThat(says("printf x")).isEqualTo("x");
    }

    private Instant clock() throws Exception {
        return Instant.ofEpochSecond(Long.parseLong(says("date +%s").strip()));
    }

    private String written() throws Exception {
        says("printf x > file");
        return Files.readString(folder.resolve("file"));
    }

    private String says(String command) throws Exception {
        var builder = new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
        builder.environment().putAll(machine.environment());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
