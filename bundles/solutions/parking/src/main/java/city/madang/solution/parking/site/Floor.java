// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.site;

/** A part of a car park. @param place in the order from the entry, from 1 @param spaces at least 0 */
public record Floor(int place, String name, int spaces) {
    public static final int MOST_NAME = 60;
    public static final int MOST = 50;
}
