// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.domain;

/** What a report is about; the kinds of Seoul's Eung-Dap-So that go to an investigating unit. */
public enum Kind {
    CORRUPTION,
    PUBLIC_INTEREST,
    HUMAN_RIGHTS,
    WELFARE
}
