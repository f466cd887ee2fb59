// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a request stands, and where it can go from there: {@link #next} is the one table of the office's rules. Imported history
 * may begin anywhere; what happens here follows the table.
 */
public enum RequestStatus {
    /** Filed, or returned as "not ours"; nobody has taken it on yet. */
    RECEIVED,
    /** An official named the service; its department finds the request in its inbox. */
    CLASSIFIED,
    /** A department, or one of its officers, is in charge. */
    ASSIGNED,
    /** The office in charge waits for the opinion of others. */
    COORDINATING,
    /** The citizen can read the answer. */
    ANSWERED,
    /** The answer did not help; the office in charge looks again. */
    REOPENED,
    /** Handed over to an authority outside the city. */
    TRANSFERRED,
    /** Another request leads; its answer is the answer to this one too. */
    MERGED,
    /** Ended in another system, as imported history says. */
    CLOSED,
    /** Taken back by the citizen. */
    WITHDRAWN;

    /** What it can become; itself where the same can happen again. */
    public Set<RequestStatus> next() {
        return switch (this) {
            case RECEIVED, CLASSIFIED, ASSIGNED ->
                EnumSet.of(RECEIVED, CLASSIFIED, ASSIGNED, COORDINATING, ANSWERED, TRANSFERRED, MERGED, WITHDRAWN);
            case COORDINATING -> EnumSet.of(ASSIGNED, COORDINATING, ANSWERED, TRANSFERRED, MERGED, WITHDRAWN);
            case REOPENED -> EnumSet.of(RECEIVED, CLASSIFIED, ASSIGNED, COORDINATING, ANSWERED, TRANSFERRED, WITHDRAWN);
            case ANSWERED -> EnumSet.of(REOPENED);
            case TRANSFERRED -> EnumSet.of(ASSIGNED, WITHDRAWN);
            case MERGED -> EnumSet.of(RECEIVED, CLASSIFIED, ASSIGNED, COORDINATING, WITHDRAWN);
            case CLOSED, WITHDRAWN -> EnumSet.noneOf(RequestStatus.class);
        };
    }

    public boolean canBecome(RequestStatus other) {
        return next().contains(other);
    }

    /** Whether the office still has to do something. */
    public boolean waiting() {
        return canBecome(ANSWERED);
    }

    /** All in which the office still has to do something. */
    public static Set<RequestStatus> open() {
        var open = EnumSet.allOf(RequestStatus.class);
        open.removeIf(status -> !status.waiting());
        return open;
    }
}
