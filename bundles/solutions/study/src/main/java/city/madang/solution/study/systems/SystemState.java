// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

/** How far a system is. */
public enum SystemState {
    USED,
    /** There, and hardly anybody works with it. */
    HARDLY_USED,
    BUILDING,
    PLANNED,
    /** Somebody misses it, and nobody has decided anything. */
    MISSING;

    boolean isThere() {
        return this == USED || this == HARDLY_USED;
    }

    boolean isComing() {
        return this == BUILDING || this == PLANNED;
    }
}
