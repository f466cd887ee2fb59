// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

/** Why somebody pays less. */
public enum DiscountKind {
    RESIDENT,
    DISABLED,
    GREEN_CAR,
    /** With several children. */
    FAMILY,
    VETERAN,
    /** A shop, a hospital or an office vouches for its visitor. */
    MERCHANT,
    MEMBER
}
