// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import java.util.Locale;

/**
 * A column whose values are stored, not computed.
 *
 * @param exact its name as the database keeps it
 * @param isCounted whether the database numbers its rows
 */
record Column(String exact, Kind kind, boolean isCounted) {
    /** The same in every database. */
    String name() {
        return exact.toLowerCase(Locale.ROOT);
    }

    String quoted() {
        return Table.quoted(exact);
    }
}
