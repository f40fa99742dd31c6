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

/**
 * The machine that a process and its children believe themselves on: its wall clock can be stepped, its disk filled. Possible where
 * there is a C compiler to make what that needs.
 */
final class Machine {
    private static final Path SOURCE = Path.of("src/test/c/machine.c");
    private static final Path LIBRARY = Path.of("target/rig/machine.so");
    private static final int CLOCK = 0;
    private static final int DISK = Long.BYTES;

    private final Path state;

    private Machine(Path state) {
        this.state = state;
    }

    /** True where there can be such machines. */
    static boolean possible() {
        return System.getProperty("os.name").equals("Linux") && (fresh() || compiled());
    }

    private static boolean fresh() {
        try {
            return Files.exists(LIBRARY)
                    && Files.getLastModifiedTime(LIBRARY).compareTo(Files.getLastModifiedTime(SOURCE)) > 0;
        } catch (IOException unreadable) {
            return false;
        }
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

    /** One whose state stands in that file; at first its clock is right, and there is room on its disk. */
    static Machine at(Path state) throws IOException {
        if (!possible()) {
            throw new IOException("there is no C compiler here, which is needed to step clocks and to fill disks");
        }
        Files.write(state, new byte[2 * Long.BYTES]);
        return new Machine(state);
    }

    /** What a process must find in its environment when it starts. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", LIBRARY.toAbsolutePath().toString(), "RIG_MACHINE", state.toString());
    }

    /** From now on the clock is off by so much. */
    void step(int seconds) throws IOException {
        set(CLOCK, seconds);
    }

    /** From now on nothing more can be written to a file. */
    void fill() throws IOException {
        set(DISK, 1);
    }

    /** There is room again. */
    void clear() throws IOException {
        set(DISK, 0);
    }

    private void set(int at, long value) throws IOException {
        try (var file = FileChannel.open(state, StandardOpenOption.WRITE)) {
            var number = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
            file.write(number.putLong(0, value), at);
        }
    }
}
