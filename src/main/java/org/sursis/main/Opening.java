package org.sursis.main;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sursis.calendar.ZoneKnowledge;
import org.sursis.cli.Terminal;
import org.sursis.watch.FirstStart;
import org.sursis.watch.Rehearse;
import org.sursis.watch.secrets.KeepSecrets;

/** What comes before the first request and the first tick: the clock's place, a way in, what links are made of. */
@Singleton
final class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class);
    private static final String KEY_FILE = "admin.key";

    /** Quartz starts with this priority, and its jobs at once. */
    private static final int BEFORE_THE_PACEMAKER = Interceptor.Priority.PLATFORM_BEFORE - 1;

    private final Settings settings;
    private final FirstStart firstStart;
    private final Rehearse rehearse;
    private final KeepSecrets secrets;
    private final boolean serves;

    Opening(
            Settings settings,
            FirstStart firstStart,
            Rehearse rehearse,
            KeepSecrets secrets,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.serves = serves;
        this.settings = settings;
        this.firstStart = firstStart;
        this.rehearse = rehearse;
        this.secrets = secrets;
    }

    void on(@Observes @Priority(BEFORE_THE_PACEMAKER) StartupEvent start) {
        // First of all: a row may name a place that this Java learns of here.
        var zones = ZoneKnowledge.report();
        rehearse.resume();
        if (serves) {
            // A command that needs none of them runs without: whose key is lost still looks, revokes and exports.
            secrets.unlock();
            LOG.log(zones.right() ? Logger.Level.INFO : Logger.Level.WARN, "Time zones: " + zones.sentence());
        }
        firstStart.run(settings.adminKey().map(Secret::value)).ifPresent(this::show);
    }

    /** Kept before it is printed: a key that nobody can read again would lock everybody out. */
    private void show(String key) {
        var file = settings.dataDir().resolve(KEY_FILE);
        try {
            keep(key, file);
        } catch (IOException e) {
            throw new StartRefused("The administrator's key cannot be written to " + file + ": " + e, e);
        }
        var lines = "The administrator's key, shown this once and kept in " + file + ":\n" + key;
        if (serves) {
            Terminal.answer(lines);
        } else {
            // What a command answers may be read by a script.
            Terminal.complain(lines);
        }
    }

    private static void keep(String key, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, key + "\n", StandardOpenOption.SYNC);
    }
}
