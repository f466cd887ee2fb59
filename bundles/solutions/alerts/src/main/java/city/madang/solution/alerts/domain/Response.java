// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

/** What people are asked to do (CAP 1.2, 3.2.2, {@code responseType}). */
public enum Response implements CapWord {
    SHELTER,
    EVACUATE,
    PREPARE,
    EXECUTE,
    AVOID,
    MONITOR,
    ALL_CLEAR,
    NONE;

    @Override
    public String cap() {
        return this == ALL_CLEAR ? "AllClear" : CapWord.super.cap();
    }
}
