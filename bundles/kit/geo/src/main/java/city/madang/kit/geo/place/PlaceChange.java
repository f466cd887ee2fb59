// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

/** What a list did to the city's places. */
public record PlaceChange(int added, int changed, int removed) {
    boolean isNothing() {
        return added + changed + removed == 0;
    }
}
