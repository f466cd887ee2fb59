// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

/** How far a function is there, the best first. */
public enum Cover {
    USED,
    /** There, and hardly used, or a module of this kit that gives it and of whose use nothing is known here. */
    EXISTS,
    /** There at the moment that is looked at, when plans are kept. */
    BY_PLAN,
    /** Not there; a system for it is being built or planned. */
    COMING,
    MISSING;

    /** Whether other functions can stand on it. */
    public boolean isThere() {
        return compareTo(COMING) < 0;
    }
}
