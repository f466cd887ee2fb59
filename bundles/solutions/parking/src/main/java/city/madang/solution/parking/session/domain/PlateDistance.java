// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session.domain;

/** How many characters of a plate a camera would have to have misread, left out or made up (Levenshtein 1966). */
public final class PlateDistance {
    private PlateDistance() {}

    /** 0 for the same. */
    public static int between(String one, String other) {
        var before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(before[j - 1] + change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
