package org.sursis.main.postgres;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, with what it said. */
final class Program {

    /** @param exit the exit code; @param output standard output and error together */
    record Result(int exit, String output) {

        boolean succeeded() {
            return exit == 0;
        }
    }

    private final Path folder;

    /** @param folder where the program runs, and where its output is kept while it does */
    Program(Path folder) {
        this.folder = folder;
    }

    /** Never throws for what the program does: a program that cannot be started, or does not end in time, is a failed one. */
    Result run(List<String> command, Duration limit) {
        try {
            // A file and no pipe: a server that the program leaves behind would keep a pipe open for ever.
            var output = Files.createTempFile(folder, "postgres", ".out");
            try {
                return run(command, limit, output);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new Result(127, e.toString());
        }
    }

    private Result run(List<String> command, Duration limit, Path output) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Result(124, "did not end within " + limit.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Result(130, "interrupted");
        }
        return new Result(
                process.exitValue(),
                Files.readString(output, Charset.defaultCharset()).strip());
    }
}
