// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

import city.madang.identity.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that somebody did to an alert.
 *
 * @param who absent for what happens by itself
 */
public record Step(AlertId alert, Instant made, Kind kind, Optional<PersonId> who, String note) {
    /** What was done. */
    public enum Kind {
        WRITTEN,
        ASKED,
        SENT_BACK,
        RELEASED,
        DISCARDED,
        /** A later message of whoever sent it made it old. */
        OVERTAKEN,
        UPDATED,
        CANCELLED,
        EXPIRED
    }
}
