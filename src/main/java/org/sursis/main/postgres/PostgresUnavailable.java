package org.sursis.main.postgres;

/** The embedded server cannot be had; the message tells an operator why, and what to do. */
public final class PostgresUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresUnavailable(String message) {
        super(message);
    }

    PostgresUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
