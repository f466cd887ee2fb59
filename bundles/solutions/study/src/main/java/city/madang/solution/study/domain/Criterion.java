// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

/** What donors want to see before they pay for a project. */
public enum Criterion {
    /** Somebody in charge wants it. */
    COMMITMENT,
    /** It fits with the city's ICT strategy. */
    STRATEGY,
    /** Partners and people on the spot support it. */
    PARTNERSHIP,
    /** It can be run for years. */
    SUSTAINABILITY,
    /** Somebody goes on with it when the project is over. */
    AFTERWARDS
}
