// SPDX-License-Identifier: Apache-2.0
package city.madang.indicator;

/** What an indicator counts in. */
public enum Unit {
    COUNT,
    /** 0 to 100. */
    PERCENT,
    HOURS,
    /** 1 to 5. */
    STARS
}
