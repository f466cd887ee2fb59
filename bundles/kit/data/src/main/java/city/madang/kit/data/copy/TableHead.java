// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import java.util.List;
import java.util.Map;

/**
 * The first line of a table's file.
 *
 * @param table its name, in lower case as all names here
 * @param key columns of the primary key; none when there is no such key
 * @param next what the database would have given the next row, by the column that it numbers
 */
record TableHead(String table, List<Field> columns, List<String> key, Map<String, Long> next) {
    /** @param type of {@link Kind}, in lower case */
    record Field(String name, String type) {}
}
