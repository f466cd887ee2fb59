// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a file, after the mapping.
 *
 * @param line in the file, from 1, for messages
 * @param fields by the target's names; empty cells are left out
 * @param times fields that the mapping says are times, converted from the mapping's zone
 */
public record ImportRow(long line, Map<String, String> fields, Map<String, Instant> times) {
    public ImportRow {
        fields = Map.copyOf(fields);
        times = Map.copyOf(times);
    }

    public Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    public Optional<Instant> time(String field) {
        return Optional.ofNullable(times.get(field));
    }
}
