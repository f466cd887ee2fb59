// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

/** Whether an alert is meant (CAP 1.2, 3.2.1). {@code System} and {@code Draft} are not for people and not used. */
public enum Status implements CapWord {
    ACTUAL,
    EXERCISE,
    TEST
}
