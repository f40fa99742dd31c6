package org.sursis.store;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.HibernateException;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Hands Hibernate the connections of {@link Connections}. */
@PersistenceUnitExtension
@ApplicationScoped
class SessionConnections implements TenantConnectionResolver {
    private final Connections connections;

    SessionConnections(Connections connections) {
        this.connections = connections;
    }

    @Override
    public ConnectionProvider resolve(String whose) {
        return switch (whose) {
            case ReachOfSessions.ALL -> new Provider(connections::ofAll);
            case ReachOfSessions.ONE -> new Provider(connections::ofOrganization);
            default -> throw new IllegalArgumentException("nobody's session: " + whose);
        };
    }

    private interface Opening {
        Connection open() throws SQLException;
    }

    private static final class Provider implements ConnectionProvider {
        private static final long serialVersionUID = 1L;

        private final transient Opening opening;

        Provider(Opening opening) {
            this.opening = opening;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return opening.open();
        }

        @Override
        public void closeConnection(Connection connection) throws SQLException {
            connection.close();
        }

        /** As Quarkus' own provider has it: a pool that knows the transaction hands out the same connection again. */
        @Override
        public boolean supportsAggressiveRelease() {
            return true;
        }

        @Override
        public boolean isUnwrappableAs(Class<?> type) {
            return type.isInstance(this);
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            if (isUnwrappableAs(type)) {
                return type.cast(this);
            }
            throw new HibernateException("not to be had as " + type);
        }
    }
}
