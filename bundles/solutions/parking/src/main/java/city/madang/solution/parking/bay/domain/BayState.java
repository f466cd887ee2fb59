// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay.domain;

/** How a bay is, as far as it is known. */
public enum BayState {
    FREE,
    TAKEN,
    /** Nobody has told, or not lately. Never counted as free. */
    UNKNOWN,
    /** Its sensor changes more often than vehicles do. Never counted as free. */
    DOUBTFUL
}
