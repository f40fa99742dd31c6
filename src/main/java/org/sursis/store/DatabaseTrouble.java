package org.sursis.store;

import java.sql.SQLException;

/** The database did not do what it was told. The SQLSTATE is part of the message; values of rows are not. */
final class DatabaseTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    DatabaseTrouble(SQLException cause) {
        super("SQLSTATE " + cause.getSQLState() + ": " + cause.getMessage(), cause);
    }

    /** True when the wait for a lock was given up after its bounded time. */
    boolean waitedTooLong() {
        return getCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }
}
