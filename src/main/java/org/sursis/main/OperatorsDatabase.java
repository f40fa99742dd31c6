package org.sursis.main;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/** A PostgreSQL that the operator runs. */
record OperatorsDatabase(String url, List<Login> logins) {

    private static final String SECONDS = "10";

    private static final Pattern LOGIN_IN_ADDRESS = Pattern.compile("[?&](user|password)=");

    /** How somebody enters. */
    record Login(Optional<String> username, Optional<Secret> password) {}

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
            throw new StartRefused(where() + ": the database cannot be reached. " + e.getMessage(), e);
        }
    }

    /** Without what stands behind a question mark, where some put a password. */
    private String where() {
        return Configuration.DATABASE_URL + " = " + url.replaceFirst("\\?.*", "");
    }
}
