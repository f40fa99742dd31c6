package org.sursis.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.sursis.fixtures.Transacted;
import org.sursis.main.EmbeddedPostgresResource;
import org.sursis.watch.Alerts;
import org.sursis.watch.Orders;
import org.sursis.watch.Organizations;
import org.sursis.watch.Outbox;
import org.sursis.watch.Watched;

/** Ports on a real PostgreSQL. Each test has organizations of its own, and so needs no clean table. */
@WithTestResource(EmbeddedPostgresResource.class)
abstract class OnPostgres {
    @Inject
    Orders orders;

    @Inject
    Alerts alerts;

    @Inject
    Outbox outbox;

    @Inject
    Organizations organizations;

    @Inject
    @DataSource("watch")
    AgroalDataSource database;

    static <T> T committed(Callable<T> work) {
        return Transacted.everywhere(work);
    }

    static void commit(Runnable work) {
        committed(Executors.callable(work));
    }

    /** An organization that is there. */
    UUID anOrganization() {
        var organization = Cases.organization();
        commit(() -> organizations.add(organization));
        return organization.id();
    }

    /** An order that is there. */
    Watched stored(Watched order) {
        commit(() -> orders.add(order));
        return order;
    }

    /** Runs SQL as somebody would who knows nothing of this package. */
    int execute(String sql, Object... arguments) {
        try (var connection = database.getConnection()) {
            return new Sql(connection).update(sql, arguments);
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    /** The same as the owner of the tables, who is nobody while the service serves. */
    int executeAsOwner(String sql) {
        try (var connection = Owner.connection()) {
            return new Sql(connection).update(sql);
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    <T> List<T> select(String sql, Sql.Reader<T> reader, Object... arguments) {
        try (var connection = database.getConnection()) {
            return new Sql(connection).query(sql, reader, arguments);
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    /** Clears the queue: claims look at what is due in all organizations. */
    void nothingInTheOutbox() {
        execute("delete from attempt");
        execute("delete from delivery_alert");
        execute("delete from delivery");
    }
}
