// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.lists;

/** What a list is of. */
public enum Subject {
    /** CSV. */
    PLACES,
    /** GeoJSON. */
    AREAS
}
