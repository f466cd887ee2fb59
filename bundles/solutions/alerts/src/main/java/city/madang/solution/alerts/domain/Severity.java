// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

/** How bad it is for life and property (CAP 1.2, 3.2.2). */
public enum Severity implements CapWord {
    EXTREME,
    SEVERE,
    MODERATE,
    MINOR,
    UNKNOWN;

    /** Whether it is this bad or worse; what nobody knows is taken for the least. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
