// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.domain;

/** How far the unit is. */
public enum State {
    RECEIVED,
    EXAMINED,
    /** Given to another authority, for example a prosecutor. */
    HANDED_OVER,
    CLOSED;

    /** Whether the unit still works on it. */
    public boolean isOpen() {
        return this == RECEIVED || this == EXAMINED;
    }
}
