package org.sursis.main;

import java.sql.SQLException;
import java.util.Set;

/** The database cannot be had just now. Unlike a wrong setting that mends itself: it starts, it comes back, a place in it comes free. */
final class DatabaseAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** No connection, no resources, and an operator at work: PostgreSQL's manual, appendix A. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private static final int CLASS_LENGTH = 2;

    DatabaseAway(String message, Throwable cause) {
        super(message, cause);
    }

    /** True when that, or what is behind it, says no more than that the database is away. */
    static boolean isBehind(Throwable failure) {
        return Refusals.chain(failure)
                .anyMatch(cause -> cause instanceof SQLException sql && mendsItself(sql.getSQLState()));
    }

    private static boolean mendsItself(String state) {
        return state != null && CLASSES.contains(state.substring(0, Math.min(state.length(), CLASS_LENGTH)));
    }
}
