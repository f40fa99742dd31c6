package org.sursis.packs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the operator keeps files of law.
 *
 * @param path with {@code packs} and {@code holidays} in it; null when there are none but those in the program
 */
public record PacksFolder(Path path) {
    private static final Path USUAL = Path.of("config");

    /** The folder that was set; else {@code config} where the service starts, if law lies in it. */
    public static PacksFolder of(Optional<Path> set) {
        return new PacksFolder(set.orElse(holdsLaw(USUAL) ? USUAL : null));
    }

    /** True for a folder that has a place for packs or for calendars. */
    public static boolean holdsLaw(Path folder) {
        return Files.isDirectory(folder.resolve("packs")) || Files.isDirectory(folder.resolve("holidays"));
    }
}
