// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

/**
 * What the citizen thinks of the answer.
 *
 * @param stars 1 (not helped) to 5 (helped well), as Eung-Dap-So asks
 * @param reason in the citizen's words; may be empty
 */
public record Rating(int stars, String reason) {
    public static final int MOST_REASON = 1000;

    public Rating {
        if (stars < 1 || stars > 5) {
            throw new IllegalArgumentException("stars: " + stars);
        }
    }

    /** Reads "1" to "5". */
    public static int parseStars(String typed) {
        int stars = Integer.parseInt(typed);
        return new Rating(stars, "").stars();
    }
}
