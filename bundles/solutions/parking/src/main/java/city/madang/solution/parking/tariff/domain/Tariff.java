// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

/** Prices under one name, in versions. */
public record Tariff(TariffId id, String name) {
    public static final int LONGEST_NAME = 100;
}
