// SPDX-License-Identifier: Apache-2.0
package ${package}.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody sent in, until it is settled.
 *
 * @param title 1 to {@value #LONGEST_TITLE} characters
 * @param details 1 to {@value #LONGEST_DETAILS} characters
 * @param settled empty while it is open
 */
public record Matter(UUID id, String title, String details, Instant taken, Optional<Instant> settled) {
    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_DETAILS = 1000;

    public static Matter taken(UUID id, String title, String details, Instant when) {
        return new Matter(id, title, details, when, Optional.empty());
    }

    public Matter settled(Instant when) {
        return new Matter(id, title, details, taken, Optional.of(when));
    }

    public boolean isOpen() {
        return settled.isEmpty();
    }
}
