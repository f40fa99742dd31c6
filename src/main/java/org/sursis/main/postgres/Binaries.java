package org.sursis.main.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, unpacked once per version into a folder that lasts. */
record Binaries(Path folder) {

    private static final String ADVICE =
            "; configure QUARKUS_DATASOURCE_JDBC_URL (with _USERNAME and _PASSWORD) instead";

    Path initdb() {
        return folder.resolve("bin").resolve("initdb" + suffix());
    }

    Path pgCtl() {
        return folder.resolve("bin").resolve("pg_ctl" + suffix());
    }

    String majorVersion() {
        return version().replaceAll("\\..*", "");
    }

    static Binaries unpackedIn(Path parent) {
        var platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
        var folder = parent.resolve("postgres-" + version() + "-" + platform);
        try {
            if (!Files.isDirectory(folder)) {
                unpack(platform, parent, folder);
            }
            return new Binaries(folder);
        } catch (IOException e) {
            throw new PostgresUnavailable("The programs of PostgreSQL cannot be unpacked into " + folder + ": " + e, e);
        }
    }

    /** The name of a platform as the archives spell it. */
    static String platform(String os, String arch) {
        var system = os.toLowerCase(Locale.ROOT);
        var arm = arch.equals("aarch64");
        if (system.startsWith("linux") && (arm || arch.equals("amd64"))) {
            return arm ? "linux-arm_64" : "linux-x86_64";
        }
        if (system.startsWith("mac") && arm) {
            return "darwin-arm_64";
        }
        if (system.startsWith("windows") && arch.equals("amd64")) {
            return "windows-x86_64";
        }
        throw new PostgresUnavailable("There is no embedded PostgreSQL for " + os + " on " + arch + ADVICE);
    }

    private static String version() {
        try (var build = Binaries.class.getResourceAsStream("/org/sursis/main/build.properties")) {
            var properties = new Properties();
            properties.load(build);
            return properties.getProperty("postgres.version");
        } catch (IOException e) {
            throw new PostgresUnavailable("This build does not know its PostgreSQL: " + e, e);
        }
    }

    private static void unpack(String platform, Path parent, Path folder) throws IOException {
        var archive = "/postgres-" + platform + ".txz";
        try (var stream = Binaries.class.getResourceAsStream(archive)) {
            if (stream == null) {
                throw new PostgresUnavailable("This build carries no PostgreSQL for " + platform + ADVICE);
            }
            var unfinished = Files.createTempDirectory(parent, "postgres-unfinished");
            unpack(stream, unfinished);
            ServerFolder.Permissions.set(unfinished, "rwxr-xr-x");
            moveUnlessThere(unfinished, folder);
        }
    }

    static void moveUnlessThere(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            // An atomic move tells a folder that is there from other faults by its words only.
            if (!Files.isDirectory(folder)) {
                throw taken;
            }
            // Another process unpacked the same version meanwhile: its copy is as good as ours.
            delete(unfinished);
        }
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = into.resolve(entry.getName()).normalize();
                if (!path.startsWith(into)) {
                    throw new IOException("the archive reaches outside its folder: " + entry.getName());
                }
                write(entry, tar, path);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            ServerFolder.Permissions.set(path, "rwxr-xr-x");
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        var executable = (entry.getMode() & 0100) != 0;
        ServerFolder.Permissions.set(path, executable ? "rwxr-xr-x" : "rw-r--r--");
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }

    private static String suffix() {
        return System.getProperty("os.name").startsWith("Windows") ? ".exe" : "";
    }
}
