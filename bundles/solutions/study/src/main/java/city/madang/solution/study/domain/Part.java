// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

/** The five parts of a feasibility study. */
public enum Part {
    /** Environmental analysis. */
    EA,
    /** Technical analysis. */
    TA,
    /** Legislation and regulation. */
    LA,
    /** Recommendations. */
    RC,
    /** Feasibility and economics. */
    FA
}
