// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay.domain;

/** What a bay is for; a bay may be for several. */
public enum Trait {
    ACCESSIBLE,
    FAMILY,
    ELECTRIC,
    SHORT,
    LONG
}
