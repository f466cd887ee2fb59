// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.util.UUID;

/** A tariff. */
public record TariffId(String value) {
    /** One that nobody had before. */
    public static TariffId next() {
        return new TariffId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
