// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where an alert stands, and where it can go from there: {@link #next} is the one table of its life. */
public enum AlertState {
    /** Being written. */
    DRAFT,
    /** Waits for a second official. */
    WAITING,
    /** Out; it holds until it expires, is updated or cancelled. */
    RELEASED,
    /** A later message took its place. */
    UPDATED,
    /** A later message took it back. */
    CANCELLED,
    /** Its time is over. */
    EXPIRED,
    /** Never went out. */
    DISCARDED;

    public Set<AlertState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(WAITING, RELEASED, DISCARDED);
            case WAITING -> EnumSet.of(DRAFT, RELEASED, DISCARDED);
            case RELEASED -> EnumSet.of(UPDATED, CANCELLED, EXPIRED);
            case UPDATED, CANCELLED, EXPIRED, DISCARDED -> EnumSet.noneOf(AlertState.class);
        };
    }

    public boolean canBecome(AlertState other) {
        return next().contains(other);
    }

    /** Whether its words may still be changed. */
    public boolean isOpen() {
        return canBecome(DISCARDED);
    }

    /** Whether it ever went out. */
    public boolean isPublic() {
        return !isOpen() && this != DISCARDED;
    }
}
