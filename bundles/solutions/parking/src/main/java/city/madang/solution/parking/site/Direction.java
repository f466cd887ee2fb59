// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.site;

/** Which way a lane leads. */
public enum Direction {
    ENTRY,
    EXIT
}
