// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import java.util.Optional;

/**
 * What tells one state of the stored areas from another, so that a change made by another node is noticed.
 *
 * @param areas how many there are
 * @param contentHash of the file that the city file named when it was last read
 * @param number counts what was brought in
 */
public record Edition(int areas, Optional<String> contentHash, long number) {
    /** Of areas that are not stored. */
    static final Edition NONE = new Edition(0, Optional.empty(), 0);
}
