// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

/**
 * What holds around a stay.
 *
 * @param grace minutes after payment in which one may leave without paying again
 * @param longest minutes that a stay may last; 0 when it may last for as long as anybody likes
 * @param overstay minor units for who stays longer, once; caps and discounts do not touch it
 * @param lostTicket minor units for who has no ticket any more and whose entry nobody finds
 */
public record Limits(int grace, int longest, long overstay, long lostTicket) {
    public static final Limits NONE = new Limits(0, 0, 0, 0);
}
