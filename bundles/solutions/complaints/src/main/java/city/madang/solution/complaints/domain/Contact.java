// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

/**
 * How the citizen wants to be addressed, if they said so. Kept apart from the request, seen by officials only.
 *
 * @param name may be empty
 * @param reach telephone or e-mail; may be empty
 */
public record Contact(String name, String reach) {
    public static final Contact NONE = new Contact("", "");
    public static final int MOST_NAME = 100;
    public static final int MOST_REACH = 254;

    public boolean isEmpty() {
        return name.isEmpty() && reach.isEmpty();
    }
}
