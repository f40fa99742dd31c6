package org.sursis.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.sursis.watch.CurrentReach;

/**
 * Connections of scenes, for Hibernate and for plain SQL alike. Scenes of one organization use a pool whose role sees the rows of the
 * organization that the transaction names, and none without; scenes for all use the pool of the watch. One transaction has one
 * connection, so it never sees through both.
 */
@ApplicationScoped
class Connections {
    /** Local to the transaction: a plain SET would stay with the connection, and the next one would see by it. */
    private static final String NAME_ORGANIZATION = "select set_config('sursis.organization', ?, true)";

    private static final Object NAMED = new Object();

    private final AgroalDataSource web;
    private final AgroalDataSource watch;
    private final CurrentReach reach;
    private final TransactionSynchronizationRegistry transaction;

    Connections(
            AgroalDataSource web,
            @DataSource("watch") AgroalDataSource watch,
            CurrentReach reach,
            TransactionSynchronizationRegistry transaction) {
        this.web = web;
        this.watch = watch;
        this.reach = reach;
        this.transaction = transaction;
    }

    /** The connection of the transaction that is open; to be closed, which leaves it with the transaction. */
    Connection open() throws SQLException {
        return reach.now().all() ? ofAll() : ofOrganization();
    }

    Connection ofAll() throws SQLException {
        return watch.getConnection();
    }

    Connection ofOrganization() throws SQLException {
        var organization = reach.now().organization();
        var connection = web.getConnection();
        try {
            if (transaction.getResource(NAMED) == null) {
                name(organization, connection);
                transaction.putResource(NAMED, organization);
            }
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private static void name(UUID organization, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(NAME_ORGANIZATION)) {
            statement.setString(1, organization.toString());
            statement.execute();
        }
    }
}
