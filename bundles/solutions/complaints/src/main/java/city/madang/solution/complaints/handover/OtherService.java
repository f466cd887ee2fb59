// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

/**
 * A service of another server, as it was listed there last.
 *
 * @param grp under which they list it; may be empty
 * @param asks whether it asks more than what and where
 */
public record OtherService(String code, String name, String grp, boolean asks) {
    public static final int MOST_CODE = 200;
    public static final int MOST_TEXT = 500;

    /** As officials choose it. */
    public String title() {
        return grp.isEmpty() ? name : grp + ": " + name;
    }
}
