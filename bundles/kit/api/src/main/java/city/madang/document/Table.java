// SPDX-License-Identifier: Apache-2.0
package city.madang.document;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A table to be written.
 *
 * @param rows each with a value for each column: a text, a whole number ({@code Long}, {@code Integer}), a
 *     {@code BigDecimal}, a {@code Boolean}, a {@code LocalDate}, an {@code Instant} (shown in the city's zone), or null for an
 *     empty cell
 */
public record Table(String title, List<String> columns, List<List<Object>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows);
        var width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a row has a value for each column");
        }
    }

    /** A row; values may be null. */
    public static List<Object> row(Object... values) {
        return Collections.unmodifiableList(Arrays.asList(values));
    }
}
