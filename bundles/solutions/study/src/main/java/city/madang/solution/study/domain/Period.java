// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

/** The four periods of a programme, in their order. Texts: {@code period.<name>.label}. */
public enum Period {
    /** One office or district tries it. */
    PILOT,
    /** It runs where it was tried. */
    ADOPTION,
    /** More of the city's work is done with it. */
    ADVANCEMENT,
    /** It reaches all offices. */
    EXPANSION
}
