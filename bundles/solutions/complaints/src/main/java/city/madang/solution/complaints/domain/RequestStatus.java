// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

/** Where a request stands. Imported history may jump; what happens here follows {@link #canBecome}. */
public enum RequestStatus {
    /** Filed, nobody is in charge yet. */
    RECEIVED,
    /** A department, or one of its officers, is in charge. */
    ASSIGNED,
    /** The citizen can read the answer. */
    ANSWERED,
    /** Ended in another system, as imported history says. */
    CLOSED,
    /** Taken back by the citizen. */
    WITHDRAWN;

    public boolean canBecome(RequestStatus next) {
        return switch (this) {
            case RECEIVED, ASSIGNED -> next == ASSIGNED || next == ANSWERED || next == WITHDRAWN;
            case ANSWERED -> next == ASSIGNED;
            case CLOSED, WITHDRAWN -> false;
        };
    }

    /** Whether the office still has to do something. */
    public boolean waiting() {
        return canBecome(ANSWERED);
    }
}
