package org.sursis.main.postgres;

import java.io.IOException;

/**
 * The passwords of the three roles that enter. The owner of the tables migrates them and is nobody while the service serves; the service
 * serves requests; the worker keeps watch.
 */
record Logins(Password owner, Password service, Password worker) {

    static final String OWNER = "sursis";
    static final String SERVICE = "sursis_service";
    static final String WORKER = "sursis_worker";

    /** What is kept; the two younger ones are made where an older release, or nobody, left them. */
    static Logins kept(ServerFolder folder) throws IOException {
        return new Logins(
                Password.read(folder.password()),
                Password.kept(folder.password(SERVICE)),
                Password.kept(folder.password(WORKER)));
    }

    static Logins read(ServerFolder folder) {
        return new Logins(
                Password.read(folder.password()),
                Password.read(folder.password(SERVICE)),
                Password.read(folder.password(WORKER)));
    }
}
