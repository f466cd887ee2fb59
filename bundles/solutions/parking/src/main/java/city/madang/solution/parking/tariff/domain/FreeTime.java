// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

/**
 * Minutes at the beginning that cost nothing.
 *
 * @param always whether those who stay longer have them too; otherwise they pay from the first minute
 */
public record FreeTime(int minutes, boolean always) {
    public static final FreeTime NONE = new FreeTime(0, false);
}
