// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

/** Whose answers a study needs before its panel is complete. */
public enum Group {
    PLANNING,
    FINANCE,
    IT,
    EXECUTIVE
}
