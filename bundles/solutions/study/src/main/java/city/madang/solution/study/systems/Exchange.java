// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

/** How other systems get at what a system holds. */
public enum Exchange {
    /** Documented, and anybody may use it who is allowed to. */
    OPEN,
    /** Files that somebody sends. */
    FILES,
    NONE
}
