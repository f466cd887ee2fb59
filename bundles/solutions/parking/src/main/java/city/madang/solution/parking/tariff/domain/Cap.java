// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

/**
 * The most that is paid for something. A period belongs to the day, the 24 hours and the band in which it begins.
 *
 * @param band whose name it is for; empty text unless it is for a band
 * @param amount in minor units
 */
public record Cap(Kind kind, String band, long amount) {
    /** For what. */
    public enum Kind {
        STAY,
        /** A day of the calendar, of 23 or 25 hours when clocks change. */
        DAY,
        /** 24 hours each, counted from when the stay began. */
        HOURS_24,
        /** One band without leaving it, such as one night. */
        BAND
    }
}
