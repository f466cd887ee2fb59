// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import java.io.IOException;
import java.sql.SQLException;

/** Rows one after another, each with the values of its columns as {@link Kind} has them. */
interface RowSource extends AutoCloseable {
    /** The next one; null after the last. */
    Object[] next() throws IOException, SQLException;

    @Override
    void close() throws IOException, SQLException;
}
