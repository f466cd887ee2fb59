// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

/** How soon people have to act (CAP 1.2, 3.2.2). */
public enum Urgency implements CapWord {
    IMMEDIATE,
    EXPECTED,
    FUTURE,
    PAST,
    UNKNOWN
}
