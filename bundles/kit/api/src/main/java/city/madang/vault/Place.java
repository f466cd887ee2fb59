// SPDX-License-Identifier: Apache-2.0
package city.madang.vault;

/**
 * Where a sealed value belongs. It is bound to the value, so that what was sealed for one row or column cannot be read in
 * another: whoever can write to the database cannot swap two citizens' addresses unnoticed.
 *
 * @param row the record's own id, which never changes
 */
public record Place(String table, String column, String row) {
    public Place {
        if (table.isEmpty() || column.isEmpty() || row.isEmpty()) {
            throw new IllegalArgumentException("a place needs table, column and row");
        }
    }
}
