// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

/**
 * What somebody's work costs.
 *
 * @param amount for one span, in the smallest coins of the city's currency
 * @param source where the figure comes from
 */
public record Wage(String id, String job, Span span, long amount, String source) {
    /** For which time it is paid; lines count the same: person-days, person-months. */
    public enum Span {
        DAY,
        MONTH
    }
}
