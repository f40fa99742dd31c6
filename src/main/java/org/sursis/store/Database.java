package org.sursis.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * Plain SQL, either on the connection of the scene's transaction or in a transaction of its own on the senders' pool, which works for
 * all organizations. All pools lead to the same database; they never meet in one transaction, which would need two-phase commit.
 */
@ApplicationScoped
class Database {
    private static final String APART = Database.class.getName() + ".apart";

    private final Connections scenes;
    private final AgroalDataSource senders;
    private final TransactionSynchronizationRegistry transactions;

    Database(
            Connections scenes,
            @DataSource("dispatch") AgroalDataSource senders,
            TransactionSynchronizationRegistry transactions) {
        this.scenes = scenes;
        this.senders = senders;
        this.transactions = transactions;
    }

    /** Works within the transaction that is open, on the connection that Hibernate uses too; its writes are flushed. */
    <T> T joined(Function<Sql, T> work) {
        return on(scenes::open, work);
    }

    /** One query within the transaction that is open, or, where none is, for all organizations and without beginning one. */
    <T> T read(Function<Sql, T> query) {
        return inScene() ? joined(query) : on(scenes::ofAll, query);
    }

    /** Works and commits by itself, whatever transaction is open around it. */
    <T> T apart(Function<Sql, T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            transactions.putResource(APART, true);
            return on(senders::getConnection, work);
        });
    }

    /** Works within the transaction that is open, on the connection that it has already. */
    <T> T alongside(Function<Sql, T> work) {
        return transactions.getResource(APART) == null ? joined(work) : on(senders::getConnection, work);
    }

    /** True inside a scene's transaction. */
    boolean inScene() {
        return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }

    private interface Pool {
        Connection connection() throws SQLException;
    }

    private static <T> T on(Pool pool, Function<Sql, T> work) {
        try (var connection = pool.connection()) {
            return work.apply(new Sql(connection));
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }
}
