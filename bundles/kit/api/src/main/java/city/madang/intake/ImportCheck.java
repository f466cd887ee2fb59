// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

import java.util.Map;
import java.util.Set;

/**
 * What taking in rows would do, for who looks before.
 *
 * @param refused why rows would be refused, by line, in plain English
 * @param missing what they name that does not exist here and would be made, by field
 */
public record ImportCheck(Map<Long, String> refused, Map<String, Set<String>> missing) {
    /** Nothing that is worth saying. */
    public static final ImportCheck FINE = new ImportCheck(Map.of(), Map.of());

    public ImportCheck {
        refused = Map.copyOf(refused);
        missing = Map.copyOf(missing);
    }
}
