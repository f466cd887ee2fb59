// SPDX-License-Identifier: Apache-2.0
package city.madang.export;

/**
 * What may leave of records.
 *
 * @param personal whatever leads to a person: names, addresses, places, and words that are not for everybody
 * @param internal what only officials read
 */
public record Share(boolean personal, boolean internal) {
    /** What names nobody. */
    public static final Share LEAST = new Share(false, false);

    /** All there is. */
    public static final Share WHOLE = new Share(true, true);
}
