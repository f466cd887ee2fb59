// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are wanted; an empty part does not restrict.
 *
 * @param action the whole action, or its beginning with a {@code %} behind it
 * @param until not included
 */
public record EntryFilter(
        Optional<String> who,
        Optional<String> action,
        Optional<String> subject,
        Optional<Instant> from,
        Optional<Instant> until) {}
