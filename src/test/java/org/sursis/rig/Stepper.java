package org.sursis.rig;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** Steps the wall clock of one process, where this machine has a C compiler to make what that needs. */
final class Stepper {
    private static final Path SOURCE = Path.of("src/test/c/step.c");
    private static final Path LIBRARY = Path.of("target/rig/step.so");

    private final Path clock;

    private Stepper(Path clock) {
        this.clock = clock;
    }

    /** True where clocks can be stepped. */
    static boolean possible() {
        return System.getProperty("os.name").equals("Linux") && (Files.exists(LIBRARY) || compiled());
    }

    private static boolean compiled() {
        try {
            Files.createDirectories(LIBRARY.getParent());
            var command = List.of("cc", "-shared", "-fPIC", "-O2", "-o", LIBRARY.toString(), SOURCE.toString(), "-ldl");
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException noCompiler) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** For a process whose clock stands in that file, at first as the machine's. Throws where clocks cannot be stepped. */
    static Stepper at(Path clock) throws IOException {
        if (!possible()) {
            throw new IOException("clocks cannot be stepped here: there is no C compiler");
        }
        var stepper = new Stepper(clock);
        stepper.step(0);
        return stepper;
    }

    /** What the process must find in its environment when it starts. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", LIBRARY.toAbsolutePath().toString(), "RIG_CLOCK", clock.toString());
    }

    /** From now on the process's clock is off by so much. */
    void step(int seconds) throws IOException {
        try (var file = FileChannel.open(clock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .putLong(0, seconds));
        }
    }
}
