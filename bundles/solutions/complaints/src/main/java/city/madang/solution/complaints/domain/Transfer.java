// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

/**
 * The record of handing a request over to an authority outside the city; the citizen reads all of it.
 *
 * @param authority for example a ministry or another city
 * @param reason why it is theirs
 * @param reference under which they have it, for example a file number; may be empty
 */
public record Transfer(String authority, String reason, String reference) {
    public static final int MOST_AUTHORITY = 200;
    public static final int MOST_REFERENCE = 100;

    /** A reference that may be longer than what is kept of it. */
    public static String cut(String reference) {
        return Report.cut(reference, MOST_REFERENCE / 2);
    }
}
