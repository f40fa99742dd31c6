package org.sursis.main;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.sursis.cli.Terminal;

/** A PostgreSQL that the operator runs. */
record OperatorsDatabase(String url, List<Login> logins) {

    private static final String SECONDS = "10";
    private static final int TOLD_EVERY = 30;

    private static final Pattern LOGIN_IN_ADDRESS = Pattern.compile("[?&](user|password)=");

    /** How somebody enters. */
    record Login(Optional<String> username, Optional<Secret> password) {}

    /**
     * The same, but waits while the database is away: a machine that starts anew may have us up before its database, and nobody would
     * start us a second time.
     */
    void await(Duration pause) {
        for (long tries = 0; ; tries++) {
            try {
                check();
                return;
            } catch (DatabaseAway away) {
                if (tries % TOLD_EVERY == 0) {
                    Terminal.complain(away.getMessage() + " Sursis waits for it.");
                }
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    /** Enters once as each, so that a wrong address or password is one sentence and not the stack trace of a pool. */
    void check() {
        checkWhoEnters();
        logins.forEach(this::check);
    }

    /** One user in the address would be everybody: the web would enter as the owner of the tables does. */
    private void checkWhoEnters() {
        if (LOGIN_IN_ADDRESS.matcher(url).find()
                || logins.stream().anyMatch(l -> l.username().isEmpty())) {
            throw new StartRefused(where() + ": who enters does not stand in the address, but in"
                    + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD");
        }
    }

    private void check(Login login) {
        var properties = new Properties();
        login.username().ifPresent(user -> properties.setProperty("user", user));
        login.password().ifPresent(secret -> properties.setProperty("password", secret.value()));
        properties.setProperty("loginTimeout", SECONDS);
        properties.setProperty("connectTimeout", SECONDS);
        try (var connection = new Driver().connect(url, properties)) {
            if (connection == null) {
                throw new StartRefused(where() + ": expected an address such as jdbc:postgresql://host:5432/sursis");
            }
        } catch (SQLException e) {
            var sentence = where() + ": the database cannot be reached. " + e.getMessage();
            throw DatabaseAway.isBehind(e) ? new DatabaseAway(sentence, e) : new StartRefused(sentence, e);
        }
    }

    /** Without what stands behind a question mark, where some put a password. */
    private String where() {
        return Configuration.DATABASE_URL + " = " + url.replaceFirst("\\?.*", "");
    }
}
