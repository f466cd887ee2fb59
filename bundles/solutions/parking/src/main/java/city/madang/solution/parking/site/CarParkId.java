// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.site;

import java.util.UUID;

/** A car park, for machines; people use its code. */
public record CarParkId(String value) {
    /** One that nobody had before. */
    public static CarParkId next() {
        return new CarParkId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
