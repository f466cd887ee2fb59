// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

/**
 * What a plan counts on from one source of money.
 *
 * @param source {@link Funding#key}; the list may have it no more
 * @param amount minor units of the city's currency, above 0
 * @param note what was agreed, and with whom; empty text for nothing
 */
public record Grant(String source, long amount, Stage stage, String note) {
    /** How sure it is. */
    public enum Stage {
        /** Nobody was asked yet. */
        PLANNED,
        ASKED,
        PROMISED
    }
}
