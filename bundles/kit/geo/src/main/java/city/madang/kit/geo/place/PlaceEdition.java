// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import java.time.Instant;
import java.util.Optional;

/**
 * What tells one state of the list from another, so that a change made by another node is noticed.
 *
 * @param fileHash of the file that the city file named when it was last read
 */
public record PlaceEdition(long number, Instant made, Optional<String> fileHash) {
    static final PlaceEdition NONE = new PlaceEdition(0, Instant.EPOCH, Optional.empty());
}
