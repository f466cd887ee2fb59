// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.site;

import java.util.UUID;

/** A lane of a car park. */
public record LaneId(String value) {
    /** One that nobody had before. */
    public static LaneId next() {
        return new LaneId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
