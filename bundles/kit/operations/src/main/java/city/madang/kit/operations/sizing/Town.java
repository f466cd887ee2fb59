// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.sizing;

/**
 * A city to be sized.
 *
 * @param people who live there
 * @param years for which records are kept on the machine
 * @param byText percent of the records that come by SMS or USSD
 * @param byDesk percent that officials type, at the counter or on the telephone; what is left comes by web
 * @param photos for each 100 records
 * @param postgresql whether the database is PostgreSQL, on the same machine; Derby otherwise
 */
public record Town(long people, int years, int byText, int byDesk, int photos, boolean postgresql) {
    /** Percent of the records that come by web; not less than 0. */
    int byWeb() {
        return Math.max(0, 100 - byText - byDesk);
    }
}
