package org.sursis.main;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The entry of the program. */
@QuarkusMain
public final class Sursis {

    private Sursis() {}

    /**
     * Starts the service.
     *
     * @param args what was typed after the program's name
     */
    public static void main(String... args) {
        Quarkus.run(args);
    }
}
