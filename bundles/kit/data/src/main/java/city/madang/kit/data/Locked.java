// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import java.sql.SQLException;

/** Finds the one failure to open a database that an operator meets and can mend. */
final class Locked {
    /** Derby: another process has the database open. */
    private static final String IN_USE = "XSDB6";

    private Locked() {}

    static String explain(SQLException thrown) {
        for (Throwable at : thrown) {
            if (at instanceof SQLException next && IN_USE.equals(next.getSQLState())) {
                return "The data folder is in use by another process. Stop that one, or set MADANG_DATA to another folder";
            }
        }
        return "The database cannot be opened: " + thrown.getMessage();
    }
}
