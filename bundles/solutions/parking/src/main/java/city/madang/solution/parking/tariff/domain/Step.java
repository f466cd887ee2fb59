// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

/**
 * Periods of one length and one price (APDS: a rate line). A period that has begun is paid whole.
 *
 * @param periods how many of them before the next step; 0 for all that follow
 * @param minutes of a period; 0 for one price for as long as the band lasts
 * @param amount of a period, in minor units
 */
public record Step(int periods, int minutes, long amount) {
    /** One price for the whole of a band. */
    public static Step flat(long amount) {
        return new Step(1, 0, amount);
    }

    /** Periods that go on until the end. */
    public static Step every(int minutes, long amount) {
        return new Step(0, minutes, amount);
    }

    public boolean isFlat() {
        return minutes == 0;
    }

    /** Whether nothing can follow it. */
    public boolean isLast() {
        return periods == 0 || isFlat();
    }
}
