package org.sursis.main;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.sursis.cli.Commands;

/** The entry of the program. */
@QuarkusMain
public final class Sursis {

    Sursis() {}

    /**
     * Reads the command line and runs one command; ends the JVM with its exit code.
     *
     * @param args what was typed after the program's name
     */
    public static void main(String... args) {
        // Before anything asks for it: Angus would look its provider up for every message, at nearly twice the cost.
        System.getProperties()
                .putIfAbsent("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
        System.exit(Commands.run(new Launcher(), args));
    }
}
