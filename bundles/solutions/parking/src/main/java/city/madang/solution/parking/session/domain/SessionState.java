// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session.domain;

/** Where a vehicle's stay stands. */
public enum SessionState {
    /** It was let in, and has not passed the gate yet. */
    ENTERING,
    INSIDE,
    /** It has left. */
    GONE,
    /** It went back before it was in. */
    VOID
}
