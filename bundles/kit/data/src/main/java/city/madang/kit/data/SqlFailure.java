// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.data.DatabaseUnavailable;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Tells apart what went wrong in a database, by SQLSTATE (SQL standard, PostgreSQL appendix A, Derby's reference). */
final class SqlFailure {
    /**
     * Cannot connect (08), out of resources such as disk or connections (53), input
     * or output failed (58).
     */
    private static final Set<String> UNAVAILABLE = Set.of("08", "53", "58");

    /** Derby, Derby, PostgreSQL. */
    private static final Set<String> LOCK_REFUSED = Set.of("40XL1", "40XL2", "55P03");

    /** PostgreSQL: shut down or starting, read only. Derby: read only. */
    private static final Set<String> UNAVAILABLE_STATES =
            Set.of("57P01", "57P02", "57P03", "25006", "25502", "25503", "25505");

    /** From this error code on, Derby has closed the session, the database or itself. */
    private static final int DERBY_SESSION_LOST = 40_000;

    private SqlFailure() {}

    /** Whether the database rolled the unit of work back in favour of another: deadlock, serialization. */
    static boolean isDeadlock(Throwable thrown) {
        return state(thrown).startsWith("40") && !isLockRefused(thrown);
    }

    /** Whether a lock was not had in the time that the database allows. */
    static boolean isLockRefused(Throwable thrown) {
        return LOCK_REFUSED.contains(state(thrown));
    }

    /** Whether the connection broke, as those do that stood in the pool while the server was restarted. */
    static boolean isConnectionLost(Throwable thrown) {
        return state(thrown).startsWith("08") || state(thrown).startsWith("57P");
    }

    /** Whether something was to be written on a connection that only reads. */
    static boolean isWriteWhileReading(Throwable thrown) {
        return state(thrown).equals("25502") || state(thrown).equals("25503");
    }

    private static String state(Throwable thrown) {
        return cause(thrown).map(SQLException::getSQLState).orElse("");
    }

    /** The failure as callers have to see it. */
    static RuntimeException translate(RuntimeException thrown) {
        var cause = cause(thrown);
        if (thrown instanceof DatabaseUnavailable || cause.isEmpty() || !isUnavailable(cause.get())) {
            return thrown;
        }
        return new DatabaseUnavailable(cause.get().getMessage(), thrown);
    }

    /** For code that asks JDBC itself. */
    static RuntimeException translate(SQLException thrown) {
        return isUnavailable(thrown)
                ? new DatabaseUnavailable(thrown.getMessage(), thrown)
                : new IllegalStateException(thrown.getMessage(), thrown);
    }

    private static boolean isUnavailable(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return state.length() == 5
                && (UNAVAILABLE.contains(state.substring(0, 2))
                        || UNAVAILABLE_STATES.contains(state)
                        || LOCK_REFUSED.contains(state)
                        || failure.getErrorCode() >= DERBY_SESSION_LOST);
    }

    private static Optional<SQLException> cause(Throwable thrown) {
        for (var at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException failure && failure.getSQLState() != null) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }
}
