// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

/** What kind of vehicle parks, as far as prices differ by it. */
public enum VehicleClass {
    CAR,
    /** Of the smallest class that the country's law knows. */
    SMALL_CAR,
    VAN,
    /** A bus, or a lorry of its size. */
    BUS,
    MOTORCYCLE,
    /** A car that drives by electricity alone. */
    ELECTRIC
}
