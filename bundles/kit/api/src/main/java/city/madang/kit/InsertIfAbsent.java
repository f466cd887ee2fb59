// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.sql.SQLException;
import java.util.function.IntSupplier;

/**
 * Inserts a row that somebody else may be inserting. PostgreSQL does it in its {@code on conflict do nothing}, because there a
 * failed statement spoils the unit of work; Derby has no such clause, but there a failed statement undoes only itself.
 */
public final class InsertIfAbsent {
    private static final String UNIQUE_VIOLATION = "23505";

    private InsertIfAbsent() {}

    /** @return whether the row is ours */
    public static boolean run(IntSupplier insert) {
        try {
            return insert.getAsInt() == 1;
        } catch (RuntimeException e) {
            if (isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isDuplicate(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
