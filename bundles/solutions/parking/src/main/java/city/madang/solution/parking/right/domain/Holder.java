// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

/** Who has a pass. Personal data. @param contact telephone number or e-mail address; may be empty */
public record Holder(String name, String contact) {
    public static final int MOST_NAME = 100;
    public static final int MOST_CONTACT = 200;

    @Override
    public String toString() {
        return "a holder";
    }
}
