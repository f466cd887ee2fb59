// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

/** How sure it is (CAP 1.2, 3.2.2). */
public enum Certainty implements CapWord {
    OBSERVED,
    LIKELY,
    POSSIBLE,
    UNLIKELY,
    UNKNOWN
}
