package org.sursis.main;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sursis.watch.Checkup;

/** Whether there is room where the service writes. */
@Singleton
final class DiskCheckup implements Checkup {

    private static final long MEBIBYTE = 1L << 20;

    /** The embedded server's log of transactions alone takes 256 MiB between two checkpoints. */
    private static final long FAULT_BELOW = 512 * MEBIBYTE;

    private static final long WARN_BELOW = 2_048 * MEBIBYTE;

    private final Path folder;

    DiskCheckup(Settings settings) {
        this.folder = settings.dataDir().toAbsolutePath();
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Finding look() {
        try {
            Files.createDirectories(folder);
            var free = Files.getFileStore(folder).getUsableSpace();
            var sentence = free / MEBIBYTE + " MiB are free in " + folder;
            if (!Files.isWritable(folder)) {
                return Finding.fault(folder + " cannot be written to");
            }
            if (free < FAULT_BELOW) {
                return Finding.fault(sentence + "; " + FAULT_BELOW / MEBIBYTE + " MiB are the least");
            }
            return free < WARN_BELOW ? Finding.warning(sentence) : Finding.sound(sentence);
        } catch (IOException e) {
            return Finding.fault(folder + " cannot be looked at: " + e);
        }
    }
}
