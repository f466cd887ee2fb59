// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311.store;

import city.madang.solution.complaints.domain.Step;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which updates a program asks for.
 *
 * @param kinds never empty
 * @param client whose own requests are among them, published or not
 */
public record UpdateQuery(Set<Step.Kind> kinds, Instant from, Instant until, Optional<String> client) {
    public UpdateQuery {
        kinds = Set.copyOf(kinds);
    }
}
