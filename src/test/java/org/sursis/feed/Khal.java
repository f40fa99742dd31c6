package org.sursis.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assumptions;

/** The calendar program of Debian, in a folder of its own. Where there is none, the test that needs it is skipped, and says so aloud. */
final class Khal implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Khal.class);
    private static final String SETTINGS = """
            [calendars]
            [[feed]]
            path = %1$s/feed
            [sqlite]
            path = %1$s/khal.db
            [locale]
            local_timezone = America/Toronto
            default_timezone = America/Toronto
            timeformat = %%H:%%M
            dateformat = %%Y-%%m-%%d
            longdateformat = %%Y-%%m-%%d
            datetimeformat = %%Y-%%m-%%d %%H:%%M
            longdatetimeformat = %%Y-%%m-%%d %%H:%%M
            """;

    private final Path program;
    private final Path folder;

    private Khal(Path program) throws IOException {
        this.program = program;
        folder = Files.createTempDirectory("khal");
        Files.createDirectory(folder.resolve("feed"));
        Files.writeString(folder.resolve("settings"), SETTINGS.formatted(folder));
    }

    static Khal open() throws IOException {
        var program = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "khal"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            LOG.warn("NO CALENDAR PROGRAM READ THE FEED: this machine has no khal; apt-get install khal brings it");
        }
        Assumptions.assumeTrue(program.isPresent(), "no khal on this machine");
        return new Khal(program.get());
    }

    /** A line for each event of those days (ISO, the last not included) that it shows when it has taken in this calendar. */
    List<String> shows(byte[] calendar, String from, String until) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("got.ics"), calendar);
        run("import", "--batch", "--include-calendar", "feed", file.toString());
        return run("list", "--day-format", "", "--format", "{start-date} {title}", from, until)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private String run(String... what) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString(), "--config", folder + "/settings"));
        command.addAll(List.of(what));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Khal::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
