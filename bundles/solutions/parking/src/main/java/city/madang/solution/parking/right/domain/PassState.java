// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

/** Where a pass stands. */
public enum PassState {
    /** It is not paid, or its first day has not come. */
    WAITING,
    VALID,
    /** An official has stopped it for a reason; it can be let go on. */
    SUSPENDED,
    /** It is over, or was ended; it can be renewed. */
    ENDED
}
