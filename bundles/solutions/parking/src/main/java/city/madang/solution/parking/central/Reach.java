// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

/** Whether the server that runs a car park can be reached. */
public enum Reach {
    /** This one runs it. */
    HERE,
    /** A site runs it, and was heard just now. */
    THERE,
    /** A site runs it, and nothing is heard of it: whoever wants to pay pays at the exit. */
    CUT_OFF
}
