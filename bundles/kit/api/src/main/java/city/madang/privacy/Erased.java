// SPDX-License-Identifier: Apache-2.0
package city.madang.privacy;

import java.util.List;

/**
 * What became of a person's records.
 *
 * @param records how many were deleted or no longer lead to the person
 * @param kept those that must stay as they are
 */
public record Erased(int records, List<Kept> kept) {
    /**
     * A record that was not touched.
     *
     * @param id as in {@link PersonalRecord}
     * @param reason the text {@code personal.<name>.kept.<reason>} explains it
     */
    public record Kept(String id, String reason) {}

    public Erased {
        kept = List.copyOf(kept);
    }
}
